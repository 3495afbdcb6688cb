package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.CorrectNotice;
import org.servicebridge.communication.ProposeCorrection;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** What the process "Correct notice" calls: readers of a wrong notice are told what is right where no update follows (COM-18). */
@Component("correctNotice")
public class CorrectNoticeSteps {

    /** The field with the number of the latest mark that the form shows. */
    static final String MARKS = "marks";

    private final CorrectNotice correctNotice;
    private final ProposeCorrection proposeCorrection;
    private final CurrentActor currentActor;

    CorrectNoticeSteps(CorrectNotice correctNotice, ProposeCorrection proposeCorrection, CurrentActor currentActor) {
        this.correctNotice = correctNotice;
        this.proposeCorrection = proposeCorrection;
        this.currentActor = currentActor;
    }

    /** What is wrong in which notice, and what is right. */
    public String wrong(DelegateExecution execution) {
        return TellOfCorrection.inForm(proposeCorrection.words(execution.getProcessBusinessKey()));
    }

    /** By which the answer says what of it was before whoever gives it. */
    public String marks(DelegateExecution execution) {
        return String.valueOf(proposeCorrection.latest(execution.getProcessBusinessKey()));
    }

    /** How readers were told, or why nobody was. */
    public void correctNotice(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        ToldAnotherWay told = ToldAnotherWay.in(answers);
        correctNotice.record(
                task.getExecution().getProcessBusinessKey(),
                NoticeVariables.id(task).orElseThrow(),
                latest(answers.text(MARKS)),
                told.reached(),
                told.how(),
                currentActor.get());
    }

    private static @Nullable Long latest(@Nullable String marks) {
        try {
            return marks == null ? null : Long.valueOf(marks);
        } catch (NumberFormatException typed) {
            throw Refusal.invalid(MARKS, "Leave the number of the latest mark as the form shows it.");
        }
    }
}
