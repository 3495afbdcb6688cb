package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.NoteOnRecord;
import org.springframework.stereotype.Component;

/** Hands to the record who in management was told of an incident without service impact. */
@Component("informManagement")
class InformManagementStep implements TaskListener {

    private final NoteOnRecord note;
    private final CurrentActor actor;

    InformManagementStep(NoteOnRecord note, CurrentActor actor) {
        this.note = note;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String informed = answers.required("informed", "Say who was told.");
        String said = answers.required("said", "Say what they were told.");
        note.note(
                task.getExecution().getProcessBusinessKey(),
                "management-informed",
                "Told %s: %s".formatted(informed, said),
                actor.get());
    }
}
