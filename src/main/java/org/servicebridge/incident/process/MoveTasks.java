package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/**
 * Hands the open tasks of an incident to the desk that now owns it: an expression for candidates is read once, when the task
 * is made.
 */
@Component
public class MoveTasks {

    private final Incidents incidents;
    private final HandTask handTask;
    private final OpenTasks openTasks;

    MoveTasks(Incidents incidents, HandTask handTask, OpenTasks openTasks) {
        this.incidents = incidents;
        this.handTask = handTask;
        this.openTasks = openTasks;
    }

    /** Hands them over; says whether the new owner still has to decide on BAU, and nobody has been asked yet. */
    public boolean toOwner(DelegateExecution execution) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        toOwner(incident);
        return incident.state() == IncidentState.MANAGED
                && incident.handling().bau() == null
                && incident.handling().isEdmToBeInvolved()
                && openTasks.none(execution, Tasks.DECIDE_BAU);
    }

    void toOwner(Incident incident) {
        String owner = incident.handling().owner();
        if (owner == null) {
            return;
        }
        for (Task task : openTasks.of(incident.reference())) {
            for (String desk : Groups.DESKS) {
                if (!desk.equals(owner)
                        && handTask.isCandidate(task, desk)
                        && !Tasks.TAKE_OVER.equals(task.getTaskDefinitionKey())) {
                    handTask.hand(task, desk, owner);
                }
            }
        }
    }
}
