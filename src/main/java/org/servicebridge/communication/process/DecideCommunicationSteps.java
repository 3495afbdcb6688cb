package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.FollowArrangement;
import org.servicebridge.communication.NoteForHandover;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** What the process "Decide communication" calls where no notice leaves: a local arrangement, or a note for the next shift (IH-9). */
@Component("decideCommunication")
public class DecideCommunicationSteps {

    private final FollowArrangement followArrangement;
    private final NoteForHandover noteForHandover;
    private final CurrentActor currentActor;

    DecideCommunicationSteps(
            FollowArrangement followArrangement, NoteForHandover noteForHandover, CurrentActor currentActor) {
        this.followArrangement = followArrangement;
        this.noteForHandover = noteForHandover;
        this.currentActor = currentActor;
    }

    public void followArrangement(DelegateTask task) {
        followArrangement.followed(
                task.getExecution().getProcessBusinessKey(),
                FormAnswers.of(task).required("done", "Say what you did, and whom you told."),
                currentActor.get());
    }

    public void noteForHandover(DelegateExecution execution) {
        noteForHandover.note(execution.getProcessBusinessKey());
    }
}
