package org.servicebridge.resolution.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.resolution.CallInSpecialist;
import org.servicebridge.resolution.CallOutcome;
import org.springframework.stereotype.Component;

/** What the process "Call in specialist" calls: attempts until somebody is reached, level 2, and the advice (IH-10, IH-11). */
@Component("callSpecialist")
public class CallSpecialistSteps {

    static final String CALL = "specialistCall";

    private static final String ANSWERED = "specialistAnswered";
    private static final String ADVICE_TO_COME = "adviceToCome";

    private final BesideHssi besideHssi;
    private final CallInSpecialist specialist;
    private final CurrentActor currentActor;

    CallSpecialistSteps(BesideHssi besideHssi, CallInSpecialist specialist, CurrentActor currentActor) {
        this.besideHssi = besideHssi;
        this.specialist = specialist;
        this.currentActor = currentActor;
    }

    /** What the advice is wanted for. */
    public void askForSpecialist(DelegateExecution execution) {
        BesideHssi.Begun begun = besideHssi.begin(execution);
        execution.setVariable(
                CALL, specialist.ask(begun.reference(), begun.answers().text("what")));
    }

    public Date levelTwoDue(DelegateExecution execution) {
        return Date.from(specialist.levelTwoDue(execution.getProcessBusinessKey(), call(execution)));
    }

    /** One attempt, or that nobody is needed any more. */
    public void callSpecialist(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = Reference.of(task);
        long call = call(task);
        Actor actor = currentActor.get();
        CallOutcome outcome = CallOutcome.of(answers.text("outcome"));
        switch (outcome) {
            case REACHED ->
                specialist.reached(
                        reference,
                        call,
                        called(answers),
                        answers.line("number"),
                        answers.line("account"),
                        answers.required("said", "Say what was said."),
                        actor);
            case NOT_REACHED -> specialist.notReached(reference, call, called(answers), answers.line("number"), actor);
            case NOT_NEEDED ->
                specialist.notNeeded(
                        reference, call, answers.required("said", "Say why nobody is needed any more."), actor);
        }
        DelegateExecution process = task.getExecution().getProcessInstance();
        process.setVariable(ANSWERED, outcome != CallOutcome.NOT_REACHED);
        process.setVariable(ADVICE_TO_COME, outcome == CallOutcome.REACHED);
    }

    /** Nobody was reached in time. */
    public void tellLevel2(DelegateExecution execution) {
        specialist.tellLevel2(execution.getProcessBusinessKey(), call(execution));
    }

    /** What the specialist advises. */
    public void recordAdvice(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        specialist.advise(
                Reference.of(task),
                call(task),
                answers.required("reachedName", "Say who advises."),
                answers.required("advice", "Say what they advise."),
                currentActor.get());
    }

    private static String called(FormAnswers answers) {
        return answers.required("called", "Say who was called.");
    }

    private static long call(VariableScope scope) {
        return RowInHand.of(scope, CALL);
    }
}
