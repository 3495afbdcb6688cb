package org.servicebridge.intake.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.intake.DecideDispute;
import org.springframework.stereotype.Component;

/** Hands the decision on a disputed severity to the record (INV-4). */
@Component("decideDispute")
class DecideDisputeStep implements TaskListener {

    private final DecideDispute decide;
    private final CurrentActor actor;

    DecideDisputeStep(DecideDispute decide, CurrentActor actor) {
        this.decide = decide;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean invoke = answers.saidYes("invoke", "Say whether the HSSI is invoked all the same.");
        String reason = answers.required("disputeReason", "Give the reason: it stays on the record with both views.");
        decide.decide(task.getExecution().getProcessBusinessKey(), invoke, reason, actor.get());
        task.getExecution().setVariable("confirmed", invoke);
    }
}
