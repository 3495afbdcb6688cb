package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.NoteOnRecord;
import org.springframework.stereotype.Component;

/** Hands to the record what the reporter said of the resolution (IH-21). */
@Component("confirmWithReporter")
class ConfirmWithReporterStep implements TaskListener {

    private final NoteOnRecord note;
    private final CurrentActor actor;

    ConfirmWithReporterStep(NoteOnRecord note, CurrentActor actor) {
        this.note = note;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String agrees = answers.required("reporterAgrees", "Say whether the reporter agrees.");
        String said = answers.text("said");
        note.note(
                task.getExecution().getProcessBusinessKey(),
                "reporter-asked",
                "Reporter agrees that it is resolved: %s.%s".formatted(agrees, said == null ? "" : " " + said),
                actor.get());
    }
}
