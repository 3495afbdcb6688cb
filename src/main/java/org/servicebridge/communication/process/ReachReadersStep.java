package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.ReachReaders;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record how readers were told where nobody is registered. */
@Component("reachReaders")
class ReachReadersStep implements TaskListener {

    private final ReachReaders reachReaders;
    private final CurrentActor currentActor;

    ReachReadersStep(ReachReaders reachReaders, CurrentActor currentActor) {
        this.reachReaders = reachReaders;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        answers.required("reached", "Say whether anybody was told.");
        boolean reached = answers.yes("reached");
        reachReaders.record(
                task.getExecution().getProcessBusinessKey(),
                NoticeVariables.id(task).orElseThrow(),
                reached,
                answers.required("how", "Say who was told and how, or why nobody could be."),
                currentActor.get());
        task.getExecution().setVariable(NoticeVariables.NOTICE_SENT, reached);
    }
}
