package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.access.Actor;
import org.servicebridge.review.RecordLatePlan;
import org.springframework.stereotype.Component;

/** Puts onto the record that an action plan is late. */
@Component("recordLatePlan")
class RecordLatePlanStep implements JavaDelegate {

    private final RecordLatePlan recordLatePlan;

    RecordLatePlanStep(RecordLatePlan recordLatePlan) {
        this.recordLatePlan = recordLatePlan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recordLatePlan.record(execution.getProcessBusinessKey(), Actor.SYSTEM);
    }
}
