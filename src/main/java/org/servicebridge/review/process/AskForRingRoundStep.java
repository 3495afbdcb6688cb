package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.review.RequireCoreHours;
import org.springframework.stereotype.Component;

/** Ties a ring-round to its incident, in core hours only. */
@Component("askForRingRound")
class AskForRingRoundStep implements ExecutionListener {

    private final BesideHssi besideHssi;
    private final RequireCoreHours requireCoreHours;

    AskForRingRoundStep(BesideHssi besideHssi, RequireCoreHours requireCoreHours) {
        this.besideHssi = besideHssi;
        this.requireCoreHours = requireCoreHours;
    }

    @Override
    public void notify(DelegateExecution execution) {
        besideHssi.begin(execution);
        requireCoreHours.require();
    }
}
