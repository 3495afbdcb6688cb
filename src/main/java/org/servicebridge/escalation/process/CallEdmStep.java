package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.Call;
import org.servicebridge.escalation.CallEdm;
import org.springframework.stereotype.Component;

/** Records a call to the EDM, and says who was reached and whether another attempt is due. */
@Component("callEdm")
class CallEdmStep implements TaskListener {

    static final String ACKNOWLEDGED = "acknowledged";

    private final CallEdm callEdm;
    private final CurrentActor currentActor;

    CallEdmStep(CallEdm callEdm, CurrentActor currentActor) {
        this.callEdm = callEdm;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String who = answers.required("who", "Say whom you called.");
        String answered = answers.required("answered", "Say whether you reached them.");
        Call call = ACKNOWLEDGED.equals(answered)
                ? acknowledged(who)
                : new Call(who, answers.text("telephone"), "yes".equals(answered), answers.text("relayed"));
        DelegateExecution execution = task.getExecution();
        boolean attemptsLeft = callEdm.called(execution.getProcessBusinessKey(), call, currentActor.get());
        execution.setVariable("attemptsLeft", attemptsLeft);
        execution.setVariable("reached", call.reached() ? "edm" : "nobody");
    }

    private Call acknowledged(String who) {
        if (!currentActor.get().isIn(Groups.EDM)) {
            throw Refusal.invalid("answered", "Only the EDM can say so: choose Yes if you reached them.");
        }
        return Call.acknowledged(who);
    }
}
