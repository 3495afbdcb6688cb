package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.ReviewChange;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands the review of a change to the record. */
@Component("reviewChange")
class ReviewChangeStep implements TaskListener {

    private final ReviewChange reviewChange;
    private final CurrentActor currentActor;

    ReviewChangeStep(ReviewChange reviewChange, CurrentActor currentActor) {
        this.reviewChange = reviewChange;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        reviewChange.review(
                ChangeVariables.change(task),
                answers.saidYes("successful", "Say whether it was successful."),
                answers.required("found", "Say what the review found."),
                answers.text("detailed"),
                currentActor.get());
    }
}
