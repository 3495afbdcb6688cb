package org.servicebridge.resolution.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.resolution.AskProvider;
import org.servicebridge.resolution.ProviderAnswer;
import org.servicebridge.resolution.RequestKind;
import org.springframework.stereotype.Component;

/** What the process "Ask provider" calls: what is asked, by when, and the answer (MDS-2, SUP-5). */
@Component("askProvider")
public class AskProviderSteps {

    static final String REQUEST = "requestNumber";
    private static final String GOES_ON = "goesOn";

    private final BesideHssi besideHssi;
    private final AskProvider askProvider;
    private final LondonTime time;
    private final CurrentActor currentActor;

    AskProviderSteps(BesideHssi besideHssi, AskProvider askProvider, LondonTime time, CurrentActor currentActor) {
        this.besideHssi = besideHssi;
        this.askProvider = askProvider;
        this.time = time;
        this.currentActor = currentActor;
    }

    /** What is asked for, and why. */
    public void ask(DelegateExecution execution) {
        BesideHssi.Begun begun = besideHssi.begin(execution);
        FormAnswers answers = begun.answers();
        execution.setVariable(
                REQUEST,
                askProvider.ask(
                        begun.reference(),
                        answers.line("provider"),
                        RequestKind.of(answers.text("kind")),
                        answers.text("what"),
                        answers.text("reason"),
                        answers.moment("dueAt", time),
                        begun.actor()));
    }

    /** By when it is to be answered. */
    public Date due(DelegateExecution execution) {
        return Date.from(askProvider.due(execution.getProcessBusinessKey(), RowInHand.of(execution, REQUEST)));
    }

    /** What the provider answers on the telephone. */
    public void recordAnswer(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        askProvider.record(
                Reference.of(task),
                RowInHand.of(task, REQUEST),
                new ProviderAnswer(
                        answers.saidYes("answered", "Say whether it is answered."),
                        answers.required("answer", "Give the answer, or say why there is none."),
                        answers.requiredLine(FormAnswers.BY, "Say who answered.")),
                currentActor.get());
    }

    /** The HSSI is over; the process goes on by whether the answer assures its fix (SON-1). */
    public void judgeWhetherItGoesOn(DelegateExecution execution) {
        execution.setVariableLocal(
                GOES_ON, askProvider.goesOn(execution.getProcessBusinessKey(), RowInHand.of(execution, REQUEST)));
    }

    /** It is not answered in time. */
    public void recordLateAnswer(DelegateExecution execution) {
        askProvider.recordLate(execution.getProcessBusinessKey(), RowInHand.of(execution, REQUEST));
    }
}
