package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.review.ReviewSummary;
import org.springframework.stereotype.Component;

/** Hands the review of a summary to the record, and tells the process whether it is approved. */
@Component("reviewSummary")
class ReviewSummaryStep implements TaskListener {

    private final ReviewSummary reviewSummary;
    private final CurrentActor currentActor;

    ReviewSummaryStep(ReviewSummary reviewSummary, CurrentActor currentActor) {
        this.reviewSummary = reviewSummary;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        boolean approved = answers.saidYes("approved", "Say whether you approve it.");
        reviewSummary.review(
                reference,
                approved,
                answers.required("reviewer", "Say who reviewed it."),
                answers.text("comments"),
                currentActor.get());
        task.getExecution().setVariable("summaryApproved", approved);
    }
}
