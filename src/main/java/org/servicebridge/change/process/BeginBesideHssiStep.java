package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.incident.process.BesideHssi;
import org.springframework.stereotype.Component;

/** Ties a disablement or a freeze to its incident. */
@Component("beginBesideHssi")
class BeginBesideHssiStep implements ExecutionListener {

    private final BesideHssi besideHssi;

    BeginBesideHssiStep(BesideHssi besideHssi) {
        this.besideHssi = besideHssi;
    }

    @Override
    public void notify(DelegateExecution execution) {
        besideHssi.begin(execution);
    }
}
