package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.incident.process.BesideHssi;
import org.springframework.stereotype.Component;

/** Ties a summary that somebody asks for to its incident; one that another process calls for has its incident already. */
@Component("askForDocument")
class AskForDocumentStep implements ExecutionListener {

    private final BesideHssi besideHssi;

    AskForDocumentStep(BesideHssi besideHssi) {
        this.besideHssi = besideHssi;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getSuperExecution() == null) {
            besideHssi.begin(execution);
        }
    }
}
