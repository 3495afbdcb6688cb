package org.servicebridge.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What a Tasklist card says about the incident. The engine shows a person the variables of their own tasks only, not those of
 * the process, so each task carries its copy.
 */
@Component
public class TaskCards {

    public static final String SEVERITY = "severity";
    public static final String SERVICE = "service";

    static final List<String> ON_THE_CARD = List.of(Reference.NAME, SEVERITY, SERVICE);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final OpenTasks open;

    TaskCards(TaskService tasks, RuntimeService runtime, OpenTasks open) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.open = open;
    }

    /** Brings the cards of all open tasks of this incident up to date, after its severity or service changed. */
    public void refresh(String reference) {
        for (Task task : open.of(reference)) {
            tasks.setVariablesLocal(task.getId(), runtime.getVariables(task.getExecutionId(), ON_THE_CARD));
        }
    }

    /** What the task's process knows of the three. */
    static Map<String, Object> of(VariableScope task) {
        Map<String, Object> known = new TreeMap<>();
        for (String name : ON_THE_CARD) {
            Object value = task.getVariable(name);
            if (value != null) {
                known.put(name, value);
            }
        }
        return known;
    }
}
