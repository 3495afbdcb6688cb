package org.servicebridge.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.process.BesideHssi;
import org.servicebridge.resolution.Activity;
import org.servicebridge.resolution.ActivityKind;
import org.servicebridge.resolution.ActivityOutcome;
import org.servicebridge.resolution.AgreeActivity;
import org.springframework.stereotype.Component;

/** What the process "Propose activity" calls: proposal, the desk's approval where it is not predefined, and the result (IH-11, BRG-8). */
@Component("proposeActivity")
public class ProposeActivitySteps {

    static final String ACTIVITY = "activityNumber";

    private static final String PREDEFINED = "activityPredefined";
    private static final String AGREED = "activityAgreed";

    private final BesideHssi besideHssi;
    private final AgreeActivity agree;
    private final CurrentActor currentActor;

    ProposeActivitySteps(BesideHssi besideHssi, AgreeActivity agree, CurrentActor currentActor) {
        this.besideHssi = besideHssi;
        this.agree = agree;
        this.currentActor = currentActor;
    }

    /** What is proposed, by whom. */
    public void propose(DelegateExecution execution) {
        BesideHssi.Begun begun = besideHssi.begin(execution);
        FormAnswers answers = begun.answers();
        Activity proposed = agree.propose(
                begun.reference(),
                ActivityKind.of(answers.text("kind")),
                answers.text("what"),
                answers.required("proposer", "Say who proposes it."),
                answers.saidYes("predefined", "Say whether it is predefined for this case."),
                begun.actor());
        execution.setVariable(ACTIVITY, proposed.id());
        execution.setVariable(PREDEFINED, proposed.predefined());
    }

    /** Whether it is done, and who agreed. */
    public void approveActivity(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean agreed = answers.saidYes("agreed", "Say whether it is done.");
        agree.decide(
                Reference.of(task),
                RowInHand.of(task, ACTIVITY),
                agreed,
                answers.required("agreedWith", "Say who agreed, or does not."),
                answers.text("why"),
                currentActor.onBehalfOf(answers.saidBy()));
        task.getExecution().setVariable(AGREED, agreed);
    }

    /** What came of it. */
    public void recordResult(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        agree.record(
                Reference.of(task),
                RowInHand.of(task, ACTIVITY),
                ActivityOutcome.of(answers.text("outcome")),
                answers.required("result", "Say what was done, and what is seen now."),
                currentActor.onBehalfOf(answers.saidBy()));
    }
}
