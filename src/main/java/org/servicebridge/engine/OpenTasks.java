package org.servicebridge.engine;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Lets models ask whether a task of a kind is open, so that nobody is ever asked for the same thing twice. */
@Component("openTasks")
public class OpenTasks {

    private final TaskService tasks;

    OpenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Whether no task of this id is open for the execution's incident: {@code ${openTasks.none(execution, 'userTask_x')}}. */
    public boolean none(DelegateExecution execution, String taskDefinitionKey) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(execution.getProcessBusinessKey())
                        .taskDefinitionKey(taskDefinitionKey)
                        .count()
                == 0;
    }
}
