package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.escalation.EscalateIncident;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.incident.process.BesideHssi.Begun;
import org.springframework.stereotype.Component;

/** Takes in what the start form of an escalation asked. */
@Component("escalateIncident")
class EscalateIncidentStep implements ExecutionListener {

    private final BesideHssi besideHssi;
    private final EscalateIncident escalate;

    EscalateIncidentStep(BesideHssi besideHssi, EscalateIncident escalate) {
        this.besideHssi = besideHssi;
        this.escalate = escalate;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Begun begun = besideHssi.begin(execution);
        EscalationReason reason = EscalationReason.of(begun.answers().text("reason"));
        boolean carriesOn = begun.answers().yes("levelOneCarriesOn");
        escalate.escalate(
                begun.reference(),
                reason,
                begun.answers().text("what"),
                begun.answers().yes("serious"),
                carriesOn,
                begun.actor());
        execution.setVariable("reason", reason.code());
        execution.setVariable("levelOneCarriesOn", carriesOn);
    }
}
