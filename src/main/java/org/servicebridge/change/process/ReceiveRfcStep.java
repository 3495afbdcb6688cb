package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.ReceiveRfc;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands a written RFC that came afterwards to the record. */
@Component("receiveRfc")
class ReceiveRfcStep implements TaskListener {

    private final ReceiveRfc receiveRfc;
    private final CurrentActor currentActor;

    ReceiveRfcStep(ReceiveRfc receiveRfc, CurrentActor currentActor) {
        this.receiveRfc = receiveRfc;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        receiveRfc.receive(
                ChangeVariables.change(task),
                answers.required("rfcNumber", "Give the number of the RFC."),
                currentActor.get());
    }
}
