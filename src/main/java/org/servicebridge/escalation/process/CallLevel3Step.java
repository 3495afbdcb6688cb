package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.Call;
import org.servicebridge.escalation.CallLevel3;
import org.servicebridge.rota.RotaRole;
import org.springframework.stereotype.Component;

/** Records a call to level 3, and says who was reached. */
@Component("callLevel3")
class CallLevel3Step implements TaskListener {

    private final CallLevel3 callLevel3;
    private final CurrentActor currentActor;

    CallLevel3Step(CallLevel3 callLevel3, CurrentActor currentActor) {
        this.callLevel3 = callLevel3;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String answered = role(answers.required("answered", "Say whom you reached."));
        boolean nobody = !RotaRole.LEVEL_3.code().equals(answered)
                && !RotaRole.EDM.code().equals(answered);
        Call call = CallEdmStep.ACKNOWLEDGED.equals(answers.text("answered"))
                ? Call.acknowledged(currentActor.get().id())
                : new Call(
                        answers.required("who", "Say whom you called."),
                        answers.text("telephone"),
                        !nobody,
                        answers.text("relayed"));
        RotaRole role = RotaRole.EDM.code().equals(answered) ? RotaRole.EDM : RotaRole.LEVEL_3;
        DelegateExecution execution = task.getExecution();
        callLevel3.called(execution.getProcessBusinessKey(), role, call, currentActor.get());
        execution.setVariable("reached", nobody ? "nobody" : role.code());
    }

    /** Whoever acknowledges by themselves is what their group is. */
    private String role(String answered) {
        if (!CallEdmStep.ACKNOWLEDGED.equals(answered)) {
            return answered;
        }
        Actor actor = currentActor.get();
        if (actor.isIn(Groups.LEVEL_3)) {
            return RotaRole.LEVEL_3.code();
        }
        if (actor.isIn(Groups.EDM)) {
            return RotaRole.EDM.code();
        }
        throw Refusal.invalid("answered", "Only level 3 or the EDM can say so: choose whom you reached.");
    }
}
