package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.CloseIncident;
import org.springframework.stereotype.Component;

/** Closes the record when the desk says so (IH-22). */
@Component("closeHssi")
class CloseHssiStep implements TaskListener {

    private final CloseIncident close;
    private final CurrentActor actor;

    CloseHssiStep(CloseIncident close, CurrentActor actor) {
        this.close = close;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        close.close(
                task.getExecution().getProcessBusinessKey(),
                FormAnswers.of(task).text("note"),
                actor.get());
    }
}
