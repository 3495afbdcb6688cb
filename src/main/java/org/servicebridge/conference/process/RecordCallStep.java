package org.servicebridge.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.conference.RecordCall;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands the outcome of a call to the record, and says who still has to hear of it and whether another one follows. */
@Component("recordCall")
class RecordCallStep implements TaskListener {

    private final RecordCall recordCall;
    private final LondonTime time;
    private final CurrentActor currentActor;

    RecordCallStep(RecordCall recordCall, LondonTime time, CurrentActor currentActor) {
        this.recordCall = recordCall;
        this.time = time;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String by = answers.text("by");
        String next = answers.text("nextCallAt");
        boolean desk = answers.saidYes("deskJoined", "Say whether the desk was on the call.");
        recordCall.record(
                execution.getProcessBusinessKey(),
                answers.required("notes", "Say what was said and decided."),
                answers.text("actions"),
                next == null ? null : time.read("nextCallAt", next),
                by == null ? currentActor.get() : currentActor.get().onBehalfOf(by, true));
        execution.setVariable("deskOnCall", desk);
        execution.setVariable("anotherCall", next != null);
    }
}
