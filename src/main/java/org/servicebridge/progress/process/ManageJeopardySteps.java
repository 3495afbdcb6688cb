package org.servicebridge.progress.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.NoteOnRecord;
import org.servicebridge.progress.EscalateFixTime;
import org.springframework.stereotype.Component;

/** What the process "Manage jeopardy" calls: that the fix time runs out or has passed, and who of the support team was told (BRG-2). */
@Component("manageJeopardy")
public class ManageJeopardySteps {

    private final EscalateFixTime escalate;
    private final NoteOnRecord note;
    private final CurrentActor currentActor;

    ManageJeopardySteps(EscalateFixTime escalate, NoteOnRecord note, CurrentActor currentActor) {
        this.escalate = escalate;
        this.note = note;
        this.currentActor = currentActor;
    }

    public void escalateFixTimeAtRisk(DelegateExecution execution) {
        escalate.escalate(execution.getProcessBusinessKey(), false);
    }

    public void recordFixTimePassed(DelegateExecution execution) {
        escalate.escalate(execution.getProcessBusinessKey(), true);
    }

    /** Who was told, and what they said; asked once at risk and once it has passed. */
    public void pressSupportTeam(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        note.note(
                task.getExecution().getProcessBusinessKey(),
                "support-team-told",
                "Support team told of the fix time, %s: %s"
                        .formatted(
                                answers.required("who", "Say who was told."),
                                answers.required("said", "Say what they said.")),
                currentActor.get());
    }
}
