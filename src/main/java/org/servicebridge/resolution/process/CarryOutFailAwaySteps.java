package org.servicebridge.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Markdown;
import org.servicebridge.engine.Reference;
import org.servicebridge.resolution.CarryOutFailAway;
import org.servicebridge.resolution.FailAways;
import org.springframework.stereotype.Component;

/** What the process "Carry out fail-away" calls: the steps that were agreed beforehand, and what was done of them (BRG-6). */
@Component("carryOutFailAway")
public class CarryOutFailAwaySteps {

    private final FailAways failAways;
    private final CarryOutFailAway carryOut;
    private final CurrentActor currentActor;

    CarryOutFailAwaySteps(FailAways failAways, CarryOutFailAway carryOut, CurrentActor currentActor) {
        this.failAways = failAways;
        this.carryOut = carryOut;
        this.currentActor = currentActor;
    }

    /** Markdown: what was agreed. */
    public String steps(DelegateExecution execution) {
        return failAways
                .of(execution.getProcessBusinessKey())
                .map(agreed -> "**Agreed for this service:**\n\n" + Markdown.asTyped(agreed.steps()))
                .orElse("");
    }

    /** What was done, or why it was not. */
    public void carryOutFailAway(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        carryOut.record(
                Reference.of(task),
                answers.saidYes("done", "Say whether it was carried out."),
                answers.required("words", "Say what was done, or why it was not."),
                currentActor.onBehalfOf(answers.saidBy()));
    }
}
