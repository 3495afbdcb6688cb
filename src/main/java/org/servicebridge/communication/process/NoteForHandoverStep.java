package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.communication.NoteForHandover;
import org.springframework.stereotype.Component;

/** Leaves the note for the next shift. */
@Component("noteForHandover")
class NoteForHandoverStep implements JavaDelegate {

    private final NoteForHandover noteForHandover;

    NoteForHandoverStep(NoteForHandover noteForHandover) {
        this.noteForHandover = noteForHandover;
    }

    @Override
    public void execute(DelegateExecution execution) {
        noteForHandover.note(execution.getProcessBusinessKey());
    }
}
