package org.servicebridge.engine;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Finds the open tasks of an incident, without those that ended in the same step; and lets models ask whether one of a kind is
 * open, so that nobody is ever asked for the same thing twice.
 */
@Component("openTasks")
public class OpenTasks {

    /** As the engine calls a task whose answers are being taken. */
    private static final String COMPLETED = "Completed";

    private final TaskService tasks;

    OpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Whether no task of this id is open for the execution's incident: {@code ${openTasks.none(execution, 'userTask_x')}}. */
    public boolean none(DelegateExecution execution, String taskDefinitionKey) {
        return of(execution.getProcessBusinessKey()).stream()
                .noneMatch(task -> task.getTaskDefinitionKey().equals(taskDefinitionKey));
    }

    /** Whether one of these is open for the incident. */
    public boolean any(String reference, Set<String> taskDefinitionKeys) {
        return of(reference).stream().map(Task::getTaskDefinitionKey).anyMatch(taskDefinitionKeys::contains);
    }

    /** All that are open for the incident, in whichever of its processes. */
    public List<Task> of(String reference) {
        return StillOpen.of(
                tasks.createTaskQuery().processInstanceBusinessKey(reference).list());
    }

    /** The task by the engine's id, while it is open. */
    public Optional<Task> byId(String task) {
        return StillOpen.of(tasks.createTaskQuery().taskId(task).list()).stream()
                .findAny();
    }

    /** Whether the answers of the task are being taken at this moment. */
    public static boolean isBeingCompleted(Task task) {
        return COMPLETED.equals(task.getTaskState());
    }

    /** The groups whose people may take the task, in the order of the alphabet. */
    public List<String> groupsAsked(Task task) {
        return groups(tasks.getIdentityLinksForTask(task.getId()));
    }

    static List<String> groups(Collection<IdentityLink> links) {
        return links.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Those of one process. */
    public List<Task> ofProcess(String processInstance) {
        return StillOpen.of(
                tasks.createTaskQuery().processInstanceId(processInstance).list());
    }
}
