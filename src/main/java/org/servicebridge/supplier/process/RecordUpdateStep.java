package org.servicebridge.supplier.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.supplier.RecordUpdate;
import org.servicebridge.supplier.Update;
import org.springframework.stereotype.Component;

/** Hands an update that a provider gave on the telephone to the record. */
@Component("recordUpdate")
class RecordUpdateStep implements TaskListener {

    private final RecordUpdate recordUpdate;
    private final LondonTime londonTime;
    private final CurrentActor currentActor;

    RecordUpdateStep(RecordUpdate recordUpdate, LondonTime londonTime, CurrentActor currentActor) {
        this.recordUpdate = recordUpdate;
        this.londonTime = londonTime;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Update update = new Update(
                answers.required("text", "Say what is new."),
                answers.text("impact"),
                answers.text("diagnosis"),
                answers.text("eta"),
                answers.required("by", "Say who at the provider gave the update."),
                at(answers, "at"),
                at(answers, "nextUpdateAt"));
        recordUpdate.record(task.getExecution().getProcessBusinessKey(), update, currentActor.get());
    }

    private @Nullable Instant at(FormAnswers answers, String field) {
        String entered = answers.text(field);
        return entered == null ? null : londonTime.read(field, entered);
    }
}
