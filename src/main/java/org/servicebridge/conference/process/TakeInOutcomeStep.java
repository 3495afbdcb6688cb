package org.servicebridge.conference.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.incident.NoteOnRecord;
import org.springframework.stereotype.Component;

/** Notes that the desk knows the outcome of a call it was not on (MAJ-2). */
@Component("takeInOutcome")
class TakeInOutcomeStep implements TaskListener {

    private final NoteOnRecord note;
    private final CurrentActor currentActor;

    TakeInOutcomeStep(NoteOnRecord note, CurrentActor currentActor) {
        this.note = note;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        note.note(
                task.getExecution().getProcessBusinessKey(),
                "outcome-taken-in",
                "The desk has taken in the outcome of the call.",
                currentActor.get());
    }
}
