package org.servicebridge.supplier.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.supplier.Call;
import org.servicebridge.supplier.ChaseUpdate;
import org.springframework.stereotype.Component;

/** Hands the call to a provider whose update is late to the record, and says whether it was reached. */
@Component("chaseUpdate")
class ChaseUpdateStep implements TaskListener {

    private final ChaseUpdate chaseUpdate;
    private final LondonTime londonTime;
    private final CurrentActor currentActor;

    ChaseUpdateStep(ChaseUpdate chaseUpdate, LondonTime londonTime, CurrentActor currentActor) {
        this.chaseUpdate = chaseUpdate;
        this.londonTime = londonTime;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        answers.required("reached", "Say whether the provider answered.");
        String agreed = answers.text("agreedNext");
        Call call = new Call(
                answers.required("called", "Say who was called."),
                answers.required("said", "Say what was said, or that nobody answered."),
                answers.yes("reached"),
                agreed == null ? null : londonTime.read("agreedNext", agreed));
        chaseUpdate.chase(task.getExecution().getProcessBusinessKey(), call, currentActor.get());
        task.getExecution().getProcessInstance().setVariables(Map.of("providerReached", call.reached()));
    }
}
