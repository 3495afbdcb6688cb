package org.servicebridge.incident.process;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.engine.TaskCards;
import org.springframework.stereotype.Component;

/** Hands an open task from one desk to another. The engine leaves the old group's authorizations behind: they go, too. */
@Component
class HandTask {

    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final IdentityService identity;
    private final TaskCards cards;

    HandTask(TaskService tasks, AuthorizationService authorizations, IdentityService identity, TaskCards cards) {
        this.cards = cards;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.identity = identity;
    }

    void hand(Task task, String from, String to) {
        tasks.deleteCandidateGroup(task.getId(), from);
        String person = isAskedAnyway(task) ? null : task.getAssignee();
        alsoAsk(task, to);
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

    /** Asks another group, too: whoever has the task keeps it. Its card tells what all who are asked now may see. */
    void alsoAsk(Task task, String to) {
        if (!isCandidate(task, to)) {
            tasks.addCandidateGroup(task.getId(), to);
        }
        cards.refresh(task);
    }

    /** Whether the question is the group's own, and not asked of it as the desk that owns the HSSI. */
    boolean isOwnQuestion(Task task, String group) {
        return group.equals(tasks.getVariableLocal(task.getId(), MoveTasks.ASKED_GROUP));
    }

    /** Whether a group other than the desks asked whoever claimed it, for instance the EDM: theirs stays theirs. */
    private boolean isAskedAnyway(Task task) {
        return task.getAssignee() != null
                && identity.createGroupQuery().groupMember(task.getAssignee()).list().stream()
                        .anyMatch(group -> isCandidate(task, group.getId()));
    }

    boolean isCandidate(Task task, String group) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .anyMatch(group::equals);
    }
}
