package org.servicebridge.engine;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds what an HSSI waits for, whoever has to do it. */
@Component
public class WaitingTasks {

    private final OpenTasks open;

    WaitingTasks(OpenTasks open) {
        this.open = open;
    }

    /** All that is open, the first due first; what an operator has suspended is left out. */
    public List<WaitingTask> of(String reference) {
        return open.of(reference).stream()
                .filter(Predicate.not(Task::isSuspended))
                .sorted(comparing(Task::getDueDate, nullsLast(naturalOrder())))
                .map(this::describe)
                .toList();
    }

    private WaitingTask describe(Task task) {
        Date due = task.getDueDate();
        return new WaitingTask(
                task.getId(),
                task.getName(),
                open.groupsAsked(task),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                due == null ? null : due.toInstant());
    }
}
