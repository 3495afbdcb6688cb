package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.Freeze;
import org.servicebridge.change.FreezeChange;
import org.servicebridge.change.HearOfCancelledChange;
import org.servicebridge.change.ListPlannedChanges;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.springframework.stereotype.Component;

/** What the process "Freeze changes" calls: which changes are planned, what happens to each, and that level 3 hears of cancelled ones. */
@Component("freezeChanges")
public class FreezeChangesSteps {

    /** What the form lists; inside the loop, which of the listed changes it is about. */
    private static final String PLANNED = "planned";

    private static final String CANCELLED = "cancelled";

    private final ListPlannedChanges listPlannedChanges;
    private final FreezeChange freezeChange;
    private final HearOfCancelledChange hearOfCancelledChange;
    private final CurrentActor currentActor;

    FreezeChangesSteps(
            ListPlannedChanges listPlannedChanges,
            FreezeChange freezeChange,
            HearOfCancelledChange hearOfCancelledChange,
            CurrentActor currentActor) {
        this.listPlannedChanges = listPlannedChanges;
        this.freezeChange = freezeChange;
        this.hearOfCancelledChange = hearOfCancelledChange;
        this.currentActor = currentActor;
    }

    /** Which changes are planned. */
    public void listPlannedChanges(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String planned = answers.saidYes("any", "Say whether changes are planned.")
                ? answers.required(PLANNED, "List the changes, one a line.")
                : "";
        listPlannedChanges.list(Reference.of(task), planned, currentActor.get());
    }

    /** What happens to a planned change, and whether it is cancelled. */
    public void freezeChange(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Freeze decision = Freeze.of(answers.text("decision"));
        freezeChange.freeze(Reference.of(task), planned(task), decision, answers.text("reason"), currentActor.get());
        task.getExecution().setVariable(CANCELLED, decision == Freeze.CANCELLED);
    }

    /** Level 3 is aware of a cancelled change. */
    public void hearOfCancelledChange(DelegateTask task) {
        hearOfCancelledChange.hear(
                Reference.of(task), planned(task), FormAnswers.of(task).text("words"), currentActor.get());
    }

    private static long planned(DelegateTask task) {
        return ((Number) task.getVariable(PLANNED)).longValue();
    }
}
