package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.ChaseRfc;
import org.servicebridge.change.Progress;
import org.servicebridge.change.ReceiveRfc;
import org.servicebridge.change.RecordLateRfc;
import org.servicebridge.change.ReportProgress;
import org.servicebridge.change.ReviewChange;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** What the process "Carry out change" calls: how the change gets on, its written RFC, and its review. */
@Component("carryOutChange")
public class CarryOutChangeSteps {

    private static final String FINISHED = "changeFinished";
    private static final String RFC_RECEIVED = "rfcReceived";
    private static final String HOW_FAR = "howFar";

    private final ReportProgress reportProgress;
    private final ReceiveRfc receiveRfc;
    private final RecordLateRfc recordLateRfc;
    private final ChaseRfc chaseRfc;
    private final ReviewChange reviewChange;
    private final CurrentActor currentActor;
    private final ChangeInHand changeInHand;

    CarryOutChangeSteps(
            ReportProgress reportProgress,
            ReceiveRfc receiveRfc,
            RecordLateRfc recordLateRfc,
            ChaseRfc chaseRfc,
            ReviewChange reviewChange,
            CurrentActor currentActor,
            ChangeInHand changeInHand) {
        this.changeInHand = changeInHand;
        this.reportProgress = reportProgress;
        this.receiveRfc = receiveRfc;
        this.recordLateRfc = recordLateRfc;
        this.chaseRfc = chaseRfc;
        this.reviewChange = reviewChange;
        this.currentActor = currentActor;
    }

    /** How the change gets on, and whether it is over (CHG-6). */
    public void reportProgress(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String by = answers.requiredLine(FormAnswers.BY, "Say who reported it.");
        // A form of an earlier version has the field under the name of a bean.
        Progress progress = Progress.of(answers.text(answers.asks(HOW_FAR) ? HOW_FAR : "progress"));
        reportProgress.report(
                changeInHand.of(task),
                progress,
                answers.required("what", "Say what was done, or what happened."),
                answers.line("rfcNumber"),
                currentActor.onBehalfOf(by));
        task.getExecution().setVariable(FINISHED, progress != Progress.UNDER_WAY);
    }

    /** A written RFC that came afterwards (CHG-7). */
    public void receiveRfc(DelegateTask task) {
        receiveRfc.receive(
                changeInHand.of(task),
                FormAnswers.of(task).requiredLine("rfcNumber", "Give the number of the RFC."),
                currentActor.get());
    }

    /** The written RFC has not come in time (CHG-7). */
    public void recordLateRfc(DelegateExecution execution) {
        recordLateRfc.record(changeInHand.of(execution));
    }

    /** Who was asked for a late RFC, or the RFC itself where it has come. */
    public void chaseRfc(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String change = changeInHand.of(task);
        String number = answers.line("rfcNumber");
        if (number == null) {
            chaseRfc.chase(
                    change,
                    answers.required("called", "Say who was asked."),
                    answers.required("said", "Say what was said."),
                    currentActor.get());
        } else {
            receiveRfc.receive(change, number, currentActor.get());
        }
        task.getExecution().setVariable(RFC_RECEIVED, number != null);
    }

    /** What the review of the change found (CHG-8). */
    public void reviewChange(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        reviewChange.review(
                changeInHand.of(task),
                answers.saidYes("successful", "Say whether it was successful."),
                answers.required("found", "Say what the review found."),
                answers.text("detailed"),
                currentActor.get());
    }
}
