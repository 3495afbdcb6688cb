package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.HoldWarRoom;
import org.servicebridge.change.Stakeholder;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record who was in the war room, and what they found. */
@Component("holdWarRoom")
class HoldWarRoomStep implements TaskListener {

    private final HoldWarRoom holdWarRoom;
    private final CurrentActor currentActor;

    HoldWarRoomStep(HoldWarRoom holdWarRoom, CurrentActor currentActor) {
        this.holdWarRoom = holdWarRoom;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        holdWarRoom.hold(
                reference,
                answers.choices("stakeholders").stream().map(Stakeholder::of).toList(),
                answers.required("findings", "Say which risks and issues were found."),
                currentActor.get());
    }
}
