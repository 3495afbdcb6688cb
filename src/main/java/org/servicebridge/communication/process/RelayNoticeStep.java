package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.RelayNotice;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record whom the reporting desk told. */
@Component("relayNotice")
class RelayNoticeStep implements TaskListener {

    private final RelayNotice relayNotice;
    private final CurrentActor currentActor;

    RelayNoticeStep(RelayNotice relayNotice, CurrentActor currentActor) {
        this.relayNotice = relayNotice;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        relayNotice.relay(
                task.getExecution().getProcessBusinessKey(),
                FormAnswers.of(task).required("told", "Say who was told and what they said."),
                currentActor.get());
    }
}
