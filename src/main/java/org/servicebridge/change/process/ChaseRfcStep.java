package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.ChaseRfc;
import org.servicebridge.change.ReceiveRfc;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record who was asked for a late RFC, and takes the RFC where it has come. */
@Component("chaseRfc")
class ChaseRfcStep implements TaskListener {

    private final ChaseRfc chaseRfc;
    private final ReceiveRfc receiveRfc;
    private final CurrentActor currentActor;

    ChaseRfcStep(ChaseRfc chaseRfc, ReceiveRfc receiveRfc, CurrentActor currentActor) {
        this.chaseRfc = chaseRfc;
        this.receiveRfc = receiveRfc;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String change = ChangeVariables.change(task);
        String number = answers.text("rfcNumber");
        if (number == null) {
            chaseRfc.chase(
                    change,
                    answers.required("called", "Say who was asked."),
                    answers.required("said", "Say what was said."),
                    currentActor.get());
        } else {
            receiveRfc.receive(change, number, currentActor.get());
        }
        task.getExecution().setVariable("rfcReceived", number != null);
    }
}
