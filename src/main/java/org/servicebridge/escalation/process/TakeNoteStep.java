package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.TakeNote;
import org.springframework.stereotype.Component;

/** Records that a level has taken note. */
@Component("takeNote")
class TakeNoteStep implements TaskListener {

    private final TakeNote takeNote;
    private final Speakers speakers;

    TakeNoteStep(TakeNote takeNote, Speakers speakers) {
        this.takeNote = takeNote;
        this.speakers = speakers;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String reference = execution.getProcessBusinessKey();
        EscalationReason reason = Asked.reason(task);
        Actor speaker = speakers.of(answers);
        takeNote.takeNote(
                reference, reason, String.valueOf(task.getVariable("level")), answers.text("advice"), speaker);
    }
}
