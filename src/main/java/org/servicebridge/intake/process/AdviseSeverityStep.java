package org.servicebridge.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.incident.Incidents;
import org.servicebridge.intake.RateIncident;
import org.springframework.stereotype.Component;

/** Keeps the decision tables' advice on the record. */
@Component("adviseSeverity")
class AdviseSeverityStep implements ExecutionListener {

    private final Incidents incidents;
    private final RateIncident rate;

    AdviseSeverityStep(Incidents incidents, RateIncident rate) {
        this.incidents = incidents;
        this.rate = rate;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getVariable("advisedSeverity") instanceof Number advised) {
            rate.advise(incidents.lock(execution.getProcessBusinessKey()), advised.intValue());
        } else {
            throw new IllegalStateException("severity.dmn gave no answer for " + execution.getProcessBusinessKey());
        }
    }
}
