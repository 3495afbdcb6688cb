package org.servicebridge.incident.process;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.engine.OpenTasks;
import org.springframework.stereotype.Component;

/** Asks one more group to do an open task, beside whoever is asked already: the first who does it decides. */
@Component
public class AskAlso {

    private final TaskService tasks;
    private final OpenTasks openTasks;

    AskAlso(TaskService tasks, OpenTasks openTasks) {
        this.tasks = tasks;
        this.openTasks = openTasks;
    }

    /** @return the id of the task; empty where it is not open any more */
    public Optional<String> ask(String processInstance, String taskDefinitionKey, String group) {
        Optional<String> open = openTasks.ofProcess(processInstance).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskDefinitionKey))
                .map(Task::getId)
                .findAny();
        open.ifPresent(task -> tasks.addCandidateGroup(task, group));
        return open;
    }
}
