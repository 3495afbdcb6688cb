package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.DecideOnPublished;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record what is to become of what is published. */
@Component("decideOnPublished")
class DecideOnPublishedStep implements TaskListener {

    private final DecideOnPublished decide;
    private final CurrentActor currentActor;

    DecideOnPublishedStep(DecideOnPublished decide, CurrentActor currentActor) {
        this.decide = decide;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean takeDown = "take-down".equals(answers.required("decision", "Say what is to become of it."));
        decide.decide(
                task.getExecution().getProcessBusinessKey(),
                takeDown,
                answers.required("reason", "Give the reason."),
                currentActor.get());
        task.getExecution().setVariable(NoticeVariables.TAKE_DOWN, takeDown);
    }
}
