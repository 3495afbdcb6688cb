package org.servicebridge.hssi.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.NoteOnRecord;
import org.springframework.stereotype.Component;

/** What the reporter said of the resolution, asked last in core hours and out of them (IH-21): {@code ${reporterAnswer.record(task)}}. */
@Component("reporterAnswer")
public class ReporterAnswer {

    private final NoteOnRecord note;
    private final CurrentActor currentActor;

    ReporterAnswer(NoteOnRecord note, CurrentActor currentActor) {
        this.note = note;
        this.currentActor = currentActor;
    }

    public void record(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        ReporterAgrees agrees = ReporterAgrees.of(answers.text("reporterAgrees"));
        String said = answers.text("said");
        note.note(
                Reference.of(task),
                "reporter-asked",
                "Reporter agrees that it is resolved: %s.%s".formatted(agrees.code(), said == null ? "" : " " + said),
                currentActor.get());
    }
}
