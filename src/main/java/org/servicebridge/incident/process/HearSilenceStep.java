package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.NoteOnRecord;
import org.springframework.stereotype.Component;

/** Hands to the record what level 2 did about a provider that has been silent for an hour. */
@Component("hearSilence")
class HearSilenceStep implements TaskListener {

    private final NoteOnRecord note;
    private final CurrentActor actor;

    HearSilenceStep(NoteOnRecord note, CurrentActor actor) {
        this.note = note;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String done = FormAnswers.of(task).required("done", "Say what you have done.");
        note.note(task.getExecution().getProcessBusinessKey(), "level-2-acts", "Level 2: " + done, actor.get());
    }
}
