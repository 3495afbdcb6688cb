package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.Approval;
import org.servicebridge.change.ApprovalAnswer;
import org.servicebridge.change.GiveApproval;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.ModelProperties;
import org.springframework.stereotype.Component;

/** Hands to the record what a group says; the model says which approval it is. */
@Component("approveChange")
class ApproveChangeStep implements TaskListener {

    private final GiveApproval giveApproval;
    private final ModelProperties models;
    private final CurrentActor currentActor;

    ApproveChangeStep(GiveApproval giveApproval, ModelProperties models, CurrentActor currentActor) {
        this.giveApproval = giveApproval;
        this.models = models;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String by = answers.text("by");
        Actor actor = by == null ? currentActor.get() : currentActor.get().onBehalfOf(by, true);
        String approval = models.property(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), "approval")
                .orElseThrow();
        giveApproval.give(
                ChangeVariables.change(task),
                Approval.of(approval),
                ApprovalAnswer.of(answers.text("answer")),
                answers.text("reason"),
                actor);
    }
}
