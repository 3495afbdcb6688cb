package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.TellReadersAnotherWay;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** What the process "Tell readers another way" calls: people tell readers whom no message has reached (IH-9, OOH-11). */
@Component("tellReadersAnotherWay")
public class TellReadersAnotherWaySteps {

    private final TellReadersAnotherWay tellReaders;
    private final CurrentActor currentActor;

    TellReadersAnotherWaySteps(TellReadersAnotherWay tellReaders, CurrentActor currentActor) {
        this.tellReaders = tellReaders;
        this.currentActor = currentActor;
    }

    /** Whether anybody was told, by which the process ends. */
    public void tellReadersAnotherWay(DelegateTask task) {
        ToldAnotherWay told = ToldAnotherWay.in(FormAnswers.of(task));
        tellReaders.record(
                task.getExecution().getProcessBusinessKey(),
                NoticeVariables.id(task).orElseThrow(),
                told.reached(),
                told.how(),
                currentActor.get());
        task.getExecution().setVariable(NoticeVariables.READERS_TOLD, told.reached());
    }
}
