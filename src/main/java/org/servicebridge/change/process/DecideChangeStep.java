package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.change.AskLevel3;
import org.servicebridge.change.DecideChange;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands the chair's decision to the record, or the question to level 3, and tells the process which. */
@Component("decideChange")
class DecideChangeStep implements TaskListener {

    private static final String ASK_LEVEL_3 = "ask-level-3";

    private final DecideChange decideChange;
    private final AskLevel3 askLevel3;
    private final CurrentActor currentActor;

    DecideChangeStep(DecideChange decideChange, AskLevel3 askLevel3, CurrentActor currentActor) {
        this.decideChange = decideChange;
        this.askLevel3 = askLevel3;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String change = ChangeVariables.change(task);
        String decision = answers.required("decision", "Choose what you decide.");
        String reason = answers.text("reason");
        String notes = answers.text("notes");
        if (decision.equals(ASK_LEVEL_3)) {
            askLevel3.ask(change, reason, notes, currentActor.get());
        } else {
            decideChange.decide(
                    change, approved(decision), answers.yes("consensus"), reason, notes, currentActor.get());
        }
        task.getExecution().setVariable("changeDecision", decision);
    }

    private static boolean approved(String decision) {
        return switch (decision) {
            case "approved" -> true;
            case "rejected" -> false;
            default -> throw Refusal.invalid("decision", "Approve it, reject it, or ask level 3.");
        };
    }
}
