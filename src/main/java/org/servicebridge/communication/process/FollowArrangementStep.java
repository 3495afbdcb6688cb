package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.FollowArrangement;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record what the desk did by the local arrangement. */
@Component("followArrangement")
class FollowArrangementStep implements TaskListener {

    private final FollowArrangement followArrangement;
    private final CurrentActor currentActor;

    FollowArrangementStep(FollowArrangement followArrangement, CurrentActor currentActor) {
        this.followArrangement = followArrangement;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        followArrangement.followed(
                task.getExecution().getProcessBusinessKey(),
                FormAnswers.of(task).required("done", "Say what you did, and whom you told."),
                currentActor.get());
    }
}
