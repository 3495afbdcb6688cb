package org.servicebridge.engine;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;

/** Finds the open tasks that are a person's, and those that somebody of their groups has to take. */
@Component
public class PersonalTasks {

    private static final int MOST = 50;

    private final TaskService tasks;

    PersonalTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** What the person has claimed, the first due first; 50 at most. */
    public List<PersonalTask> claimedBy(Actor person) {
        return list(tasks.createTaskQuery().taskAssignee(person.id()));
    }

    /** What nobody of the person's groups has claimed yet, the first due first; 50 at most. */
    public List<PersonalTask> waitingFor(Actor person) {
        if (person.groups().isEmpty()) {
            return List.of();
        }
        return list(tasks.createTaskQuery()
                .taskCandidateGroupIn(List.copyOf(person.groups()))
                .taskUnassigned());
    }

    private static List<PersonalTask> list(TaskQuery query) {
        return query.active().orderByDueDate().asc().listPage(0, MOST).stream()
                .map(PersonalTasks::describe)
                .toList();
    }

    private static PersonalTask describe(Task task) {
        Date due = task.getDueDate();
        return new PersonalTask(task.getId(), task.getName(), due == null ? null : due.toInstant());
    }
}
