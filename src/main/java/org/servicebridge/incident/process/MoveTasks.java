package org.servicebridge.incident.process;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/**
 * Hands the open tasks of an incident to the desk that now owns it. An expression for candidates is read once, when the
 * task is made, and the engine leaves the old group's authorizations behind: both are put right here.
 */
@Component
public class MoveTasks {

    private final Incidents incidents;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final IdentityService identity;
    private final OpenTasks openTasks;

    MoveTasks(
            Incidents incidents,
            TaskService tasks,
            AuthorizationService authorizations,
            IdentityService identity,
            OpenTasks openTasks) {
        this.incidents = incidents;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.identity = identity;
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
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(incident.reference())
                .list()) {
            for (String desk : Groups.DESKS) {
                if (!desk.equals(owner)
                        && isCandidate(task, desk)
                        && !Tasks.TAKE_OVER.equals(task.getTaskDefinitionKey())) {
                    hand(task, desk, owner);
                }
            }
        }
    }

    private void hand(Task task, String from, String to) {
        tasks.deleteCandidateGroup(task.getId(), from);
        String person = isAskedAnyway(task) ? null : task.getAssignee();
        tasks.addCandidateGroup(task.getId(), to);
        if (person != null) {
            tasks.setAssignee(task.getId(), null);
        }
        List<Authorization> left = authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list();
        for (Authorization authorization : left) {
            if (from.equals(authorization.getGroupId())
                    || (person != null && person.equals(authorization.getUserId()))) {
                authorizations.deleteAuthorization(authorization.getId());
            }
        }
    }

    /** Whether a group other than the desks asked whoever claimed it, for instance the EDM: theirs stays theirs. */
    private boolean isAskedAnyway(Task task) {
        return task.getAssignee() != null
                && identity.createGroupQuery().groupMember(task.getAssignee()).list().stream()
                        .anyMatch(group -> isCandidate(task, group.getId()));
    }

    private boolean isCandidate(Task task, String group) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group::equals);
    }
}
