package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.TellReadersAnotherWay;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record how readers were told whom no message had reached. */
@Component("tellReadersAnotherWay")
class TellReadersAnotherWayStep implements TaskListener {

    private final TellReadersAnotherWay tellReaders;
    private final CurrentActor currentActor;

    TellReadersAnotherWayStep(TellReadersAnotherWay tellReaders, CurrentActor currentActor) {
        this.tellReaders = tellReaders;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        answers.required("reached", "Say whether anybody was told.");
        boolean reached = answers.yes("reached");
        tellReaders.record(
                task.getExecution().getProcessBusinessKey(),
                NoticeVariables.id(task).orElseThrow(),
                reached,
                answers.required("how", "Say who was told and how, or why nobody could be."),
                currentActor.get());
        task.getExecution().setVariable(NoticeVariables.READERS_TOLD, reached);
    }
}
