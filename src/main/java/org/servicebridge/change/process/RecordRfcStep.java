package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.change.RecordRfc;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands a written RFC and its planned time to the record. */
@Component("recordRfc")
class RecordRfcStep implements TaskListener {

    private final RecordRfc recordRfc;
    private final LondonTime time;
    private final CurrentActor currentActor;

    RecordRfcStep(RecordRfc recordRfc, LondonTime time, CurrentActor currentActor) {
        this.recordRfc = recordRfc;
        this.time = time;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        recordRfc.record(
                ChangeVariables.change(task),
                answers.required("rfcNumber", "Give the number of the RFC."),
                time.read("plannedStart", answers.required("plannedStart", "Say when it starts.")),
                time.read("plannedFinish", answers.required("plannedFinish", "Say when it finishes.")),
                currentActor.get());
    }
}
