package org.servicebridge.review.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.review.DraftSummary;
import org.servicebridge.review.SummaryPart;
import org.springframework.stereotype.Component;

/** Hands the draft of a summary to the record, and tells the process who is there to review and receive it. */
@Component("draftSummary")
class DraftSummaryStep implements TaskListener {

    private static final List<SummaryPart> REQUIRED = List.of(
            SummaryPart.OCCURRED, SummaryPart.BUSINESS, SummaryPart.CLINICAL, SummaryPart.ACTIVITY, SummaryPart.PLAN);
    private static final List<String> ROLES = List.of("leadThere", "headThere", "directorThere");

    private final DraftSummary draftSummary;
    private final CurrentActor currentActor;

    DraftSummaryStep(DraftSummary draftSummary, CurrentActor currentActor) {
        this.draftSummary = draftSummary;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        Map<String, @Nullable String> written = new HashMap<>();
        for (SummaryPart part : SummaryPart.values()) {
            written.put(part.part(), answers.text(part.part()));
        }
        for (SummaryPart part : REQUIRED) {
            answers.required(part.part(), "Say something about: %s.".formatted(part.label()));
        }
        draftSummary.draft(reference, written, currentActor.get());
        for (String role : ROLES) {
            task.getExecution().getProcessInstance().setVariable(role, answers.yes(role));
        }
    }
}
