package org.servicebridge.progress.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.NoteOnRecord;
import org.springframework.stereotype.Component;

/** Records who of the support team was told that the fix time runs out or has passed (BRG-2). */
@Component("pressSupportTeam")
class PressSupportTeamStep implements TaskListener {

    private final NoteOnRecord note;
    private final CurrentActor currentActor;

    PressSupportTeamStep(NoteOnRecord note, CurrentActor currentActor) {
        this.note = note;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
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
