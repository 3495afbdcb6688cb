package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.RaiseCrisis;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.incident.process.BesideHssi.Begun;
import org.springframework.stereotype.Component;

/** Takes in what the start form of a possible crisis asked. */
@Component("manageCrisis")
class ManageCrisisStep implements ExecutionListener {

    private final BesideHssi besideHssi;
    private final RaiseCrisis raise;

    ManageCrisisStep(BesideHssi besideHssi, RaiseCrisis raise) {
        this.besideHssi = besideHssi;
        this.raise = raise;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Begun begun = besideHssi.begin(execution);
        raise.raise(begun.reference(), begun.answers().text("what"), begun.actor());
        execution.setVariable("reason", EscalationReason.CRISIS.code());
    }
}
