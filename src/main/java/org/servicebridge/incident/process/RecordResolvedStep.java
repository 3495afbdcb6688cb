package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.incident.RecordResolved;
import org.springframework.stereotype.Component;

/** Has the record say that it was resolved before anybody managed it. */
@Component("recordResolved")
class RecordResolvedStep implements JavaDelegate {

    private final RecordResolved recordResolved;
    private final CurrentActor currentActor;

    RecordResolvedStep(RecordResolved recordResolved, CurrentActor currentActor) {
        this.recordResolved = recordResolved;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordResolved.record(execution.getProcessBusinessKey(), currentActor.get());
    }
}
