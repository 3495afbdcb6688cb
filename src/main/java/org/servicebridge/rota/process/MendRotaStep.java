package org.servicebridge.rota.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.rota.MendRota;
import org.springframework.stereotype.Component;

/** Hands over what the Bridge did about the check's findings. */
@Component("mendRota")
class MendRotaStep implements TaskListener {

    private final MendRota rota;
    private final CurrentActor currentActor;

    MendRotaStep(MendRota rota, CurrentActor currentActor) {
        this.rota = rota;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean mended =
                answers.required("outcome", "Say whether the rota is mended.").equals("mended");
        rota.answer(mended, answers.required("done", "Say what you did."), currentActor.get());
        task.getExecution().setVariable("rotaMended", mended);
    }
}
