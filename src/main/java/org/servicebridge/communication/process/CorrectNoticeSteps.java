package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.CorrectNotice;
import org.servicebridge.communication.ProposeCorrection;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** What the process "Correct notice" calls: readers of a wrong notice are told what is right where no update follows (COM-18). */
@Component("correctNotice")
public class CorrectNoticeSteps {

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

    /** How readers were told, or why nobody was. */
    public void correctNotice(DelegateTask task) {
        ToldAnotherWay told = ToldAnotherWay.in(FormAnswers.of(task));
        correctNotice.record(
                task.getExecution().getProcessBusinessKey(),
                NoticeVariables.id(task).orElseThrow(),
                told.reached(),
                told.how(),
                currentActor.get());
    }
}
