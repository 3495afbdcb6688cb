package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.DecideOnPublished;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** What the process "Decide on what is published" calls: it stays on the status page or is taken off, once harm is known (COM-1). */
@Component("decideOnPublished")
public class DecideOnPublishedSteps {

    private final DecideOnPublished decide;
    private final CurrentActor currentActor;

    DecideOnPublishedSteps(DecideOnPublished decide, CurrentActor currentActor) {
        this.decide = decide;
        this.currentActor = currentActor;
    }

    /** What is to become of it, by which the process goes on. */
    public void decideOnPublished(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean takeDown = PublishedAnswer.of(answers.text("decision")) == PublishedAnswer.TAKE_DOWN;
        decide.decide(
                task.getExecution().getProcessBusinessKey(),
                takeDown,
                answers.required("reason", "Give the reason."),
                currentActor.get());
        task.getExecution().setVariable(NoticeVariables.TAKE_DOWN, takeDown);
    }

    public void takeDown(DelegateExecution execution) {
        decide.takeDown(execution.getProcessBusinessKey(), currentActor.get());
    }
}
