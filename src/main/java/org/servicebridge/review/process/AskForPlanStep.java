package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.review.AskForPlan;
import org.springframework.stereotype.Component;

/** Ties an action plan that somebody asks for to its incident, and starts its clock. */
@Component("askForPlan")
class AskForPlanStep implements ExecutionListener {

    private final BesideHssi besideHssi;
    private final AskForPlan askForPlan;

    AskForPlanStep(BesideHssi besideHssi, AskForPlan askForPlan) {
        this.besideHssi = besideHssi;
        this.askForPlan = askForPlan;
    }

    @Override
    public void notify(DelegateExecution execution) {
        askForPlan.ask(besideHssi.begin(execution).reference());
    }
}
