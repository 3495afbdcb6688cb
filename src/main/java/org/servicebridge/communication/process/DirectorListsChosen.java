package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.communication.NoteDirectorAdvice;
import org.springframework.stereotype.Component;

/** Keeps what the decision on director lists advised. */
@Component("directorListsChosen")
class DirectorListsChosen implements ExecutionListener {

    private final NoteDirectorAdvice noteDirectorAdvice;

    DirectorListsChosen(NoteDirectorAdvice noteDirectorAdvice) {
        this.noteDirectorAdvice = noteDirectorAdvice;
    }

    @Override
    public void notify(DelegateExecution execution) {
        noteDirectorAdvice.note(execution.getProcessBusinessKey());
    }
}
