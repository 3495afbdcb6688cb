package org.servicebridge.incident.process;

import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.engine.WhoIsAsked;
import org.springframework.stereotype.Component;

/** Asks one more group to do an open task, beside whoever is asked already: the first who does it decides. */
@Component
public class AskAlso {

    private final HandTask handTask;
    private final OpenTasks openTasks;
    private final WhoIsAsked who;

    AskAlso(HandTask handTask, OpenTasks openTasks, WhoIsAsked who) {
        this.handTask = handTask;
        this.openTasks = openTasks;
        this.who = who;
    }

    /** @return the id of the task; empty where it is not open any more */
    public Optional<String> ask(String processInstance, String taskDefinitionKey, String group) {
        Optional<Task> open = openTasks.ofProcess(processInstance).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskDefinitionKey))
                .findAny();
        open.ifPresent(task -> handTask.alsoAsk(task, group));
        return open.map(Task::getId);
    }

    /** The task while it is open. */
    public Optional<Task> open(String task) {
        return openTasks.byId(task);
    }

    /** Whether the group is asked to do the task. */
    public boolean isAsked(Task task, String group) {
        return handTask.isCandidate(task, group);
    }

    /** @return the group that is asked: another where the named one may not see the HSSI */
    public String ask(Task task, String reference, String group) {
        String asked = who.insteadOf(group, reference);
        handTask.alsoAsk(task, asked);
        return asked;
    }
}
