package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.MoveOwnership;
import org.springframework.stereotype.Component;

/** The other desk takes the HSSI over from its task; a restricted one that it may not see yet is handed over to it by the owner. */
@Component("takeOver")
class TakeOverStep implements TaskListener {

    private final MoveOwnership moveOwnership;
    private final ResponsibleDesk desk;
    private final CurrentActor actor;

    TakeOverStep(MoveOwnership moveOwnership, ResponsibleDesk desk, CurrentActor actor) {
        this.moveOwnership = moveOwnership;
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        String reason = FormAnswers.of(task).required("reason", "Say why it is taken over.");
        String other = desk.notOwning(task.getExecution());
        moveOwnership.move(task.getExecution().getProcessBusinessKey(), other, reason, actor.get());
    }
}
