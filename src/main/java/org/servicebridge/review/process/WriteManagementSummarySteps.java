package org.servicebridge.review.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.review.DraftSummary;
import org.servicebridge.review.PassSummaryOn;
import org.servicebridge.review.ReviewSummary;
import org.servicebridge.review.SummaryPart;
import org.springframework.stereotype.Component;

/** What the process "Write management summary" calls: the draft, its review, and who was briefed with it. */
@Component("writeManagementSummary")
public class WriteManagementSummarySteps {

    /** Who is there to review and receive it: fields of the draft, and what {@code summary-route} is asked by. */
    static final List<String> ROLES = List.of("leadThere", "headThere", "directorThere");

    private static final String APPROVED = "summaryApproved";
    private static final List<SummaryPart> REQUIRED = List.of(
            SummaryPart.OCCURRED, SummaryPart.BUSINESS, SummaryPart.CLINICAL, SummaryPart.ACTIVITY, SummaryPart.PLAN);

    private final BesideHssi besideHssi;
    private final DraftSummary draftSummary;
    private final ReviewSummary reviewSummary;
    private final PassSummaryOn passSummaryOn;
    private final CurrentActor currentActor;

    WriteManagementSummarySteps(
            BesideHssi besideHssi,
            DraftSummary draftSummary,
            ReviewSummary reviewSummary,
            PassSummaryOn passSummaryOn,
            CurrentActor currentActor) {
        this.besideHssi = besideHssi;
        this.draftSummary = draftSummary;
        this.reviewSummary = reviewSummary;
        this.passSummaryOn = passSummaryOn;
        this.currentActor = currentActor;
    }

    /** Somebody asks for a summary; one that another process calls for has its incident already (RPT-6). */
    public void askForSummary(DelegateExecution execution) {
        if (execution.getSuperExecution() == null) {
            besideHssi.begin(execution);
        }
    }

    /** The draft, and who is there to review and receive it. */
    public void draftSummary(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Map<String, @Nullable String> written = new HashMap<>();
        for (SummaryPart part : SummaryPart.values()) {
            written.put(part.code(), answers.text(part.code()));
        }
        for (SummaryPart part : REQUIRED) {
            answers.required(part.code(), "Say something about: %s.".formatted(part.label()));
        }
        draftSummary.draft(Reference.of(task), written, currentActor.get());
        for (String role : ROLES) {
            task.getExecution().getProcessInstance().setVariable(role, answers.yes(role));
        }
    }

    /** What the reviewer says, and whether it is approved (ESC-5). */
    public void reviewSummary(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean approved = answers.saidYes("approved", "Say whether you approve it.");
        reviewSummary.review(
                Reference.of(task),
                approved,
                answers.required("reviewer", "Say who reviewed it."),
                answers.text("comments"),
                currentActor.get());
        task.getExecution().setVariable(APPROVED, approved);
    }

    /** Who was briefed (ESC-5). */
    public void passSummaryOn(DelegateTask task) {
        passSummaryOn.passOn(
                Reference.of(task),
                FormAnswers.of(task).required("briefed", "Say who was briefed, and how."),
                currentActor.get());
    }
}
