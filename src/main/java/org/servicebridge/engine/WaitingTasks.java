package org.servicebridge.engine;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds what an HSSI waits for, whoever has to do it. */
@Component
public class WaitingTasks {

    private final TaskService tasks;

    WaitingTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** All that is open, the first due first; what an operator has suspended is left out. */
    public List<WaitingTask> of(String reference) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .active()
                .orderByDueDate()
                .asc()
                .list()
                .stream()
                .map(this::describe)
                .toList();
    }

    private WaitingTask describe(Task task) {
        Date due = task.getDueDate();
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new WaitingTask(
                task.getId(),
                task.getName(),
                groups,
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                due == null ? null : due.toInstant());
    }
}
