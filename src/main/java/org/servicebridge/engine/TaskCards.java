package org.servicebridge.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What a Tasklist card says about the incident. The engine shows a person the variables of their own tasks only, not those of
 * the process, so each task carries its copy. Where somebody who is asked may not see the HSSI the copy says so, and hides what the
 * process knows.
 */
@Component
public class TaskCards {

    public static final String SEVERITY = "severity";
    public static final String SERVICE = "service";

    /** Stands on the card in the place of both. */
    public static final String RESTRICTED = "restricted";

    static final List<String> ON_THE_CARD = List.of(Reference.NAME, SEVERITY, SERVICE);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final OpenTasks open;
    private final SeenOnCards seen;

    TaskCards(TaskService tasks, RuntimeService runtime, OpenTasks open, SeenOnCards seen) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.open = open;
        this.seen = seen;
    }

    /** Brings the cards of all open tasks of this incident up to date, after its severity or service, or who may see it, changed. */
    public void refresh(String reference) {
        open.of(reference).forEach(this::refresh);
    }

    /** The same of one task, after others are asked to do it. */
    public void refresh(Task task) {
        Map<String, Object> known = runtime.getVariables(task.getExecutionId(), ON_THE_CARD);
        tasks.setVariablesLocal(task.getId(), told(known, open.groupsAsked(task), seen));
    }

    /** What the task's process knows of the three, as far as everybody who is asked may see it. */
    static Map<String, Object> of(DelegateTask task, SeenOnCards seen) {
        Map<String, Object> known = new TreeMap<>();
        for (String name : ON_THE_CARD) {
            Object value = task.getVariable(name);
            if (value != null) {
                known.put(name, value);
            }
        }
        return told(known, OpenTasks.groups(task.getCandidates()), seen);
    }

    private static Map<String, Object> told(Map<String, Object> known, Collection<String> asked, SeenOnCards seen) {
        Object reference = known.get(Reference.NAME);
        return reference == null || seen.isSeenByAll(asked, reference.toString())
                ? known
                : Map.of(Reference.NAME, reference, SEVERITY, RESTRICTED, SERVICE, RESTRICTED);
    }
}
