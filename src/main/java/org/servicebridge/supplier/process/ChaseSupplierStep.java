package org.servicebridge.supplier.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.supplier.Call;
import org.servicebridge.supplier.ChaseSupplier;
import org.springframework.stereotype.Component;

/** Hands the call to a provider that has not confirmed to the record. */
@Component("chaseSupplier")
class ChaseSupplierStep implements TaskListener {

    private final ChaseSupplier chaseSupplier;
    private final CurrentActor currentActor;

    ChaseSupplierStep(ChaseSupplier chaseSupplier, CurrentActor currentActor) {
        this.chaseSupplier = chaseSupplier;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Call call = new Call(
                answers.required("called", "Say who was called."),
                answers.required("said", "Say what was said, or that nobody answered."),
                true,
                null);
        chaseSupplier.chase(task.getExecution().getProcessBusinessKey(), call, currentActor.get());
    }
}
