package org.servicebridge.incident.process;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Codes;
import org.servicebridge.engine.ModelProperties;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.engine.Processes;
import org.servicebridge.engine.StillOpen;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.springframework.stereotype.Component;

/** Moves the engine's timers and the tasks' due dates to where the record's deadlines now stand. */
@Component
class EngineTimers {

    private final Processes processes;
    private final ManagementService management;
    private final TaskService tasks;
    private final OpenTasks openTasks;
    private final ModelProperties models;
    private final Deadlines deadlines;

    EngineTimers(
            Processes processes,
            ManagementService management,
            TaskService tasks,
            OpenTasks openTasks,
            ModelProperties models,
            Deadlines deadlines) {
        this.processes = processes;
        this.management = management;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.models = models;
        this.deadlines = deadlines;
    }

    void retime(String reference, Set<ClockKind> kinds) {
        for (ProcessInstance instance : processes.running(reference)) {
            moveTimers(instance, kinds);
            moveTasks(instance, reference, kinds);
        }
    }

    private void moveTimers(ProcessInstance instance, Set<ClockKind> kinds) {
        List<Job> timers = StillOpen.of(management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .list());
        for (Job timer : timers) {
            String activity = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(timer.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
            if (isGoverned(instance.getProcessDefinitionId(), activity, kinds)) {
                management.recalculateJobDuedate(timer.getId(), false);
            }
        }
    }

    private void moveTasks(ProcessInstance instance, String reference, Set<ClockKind> kinds) {
        for (Task task : openTasks.ofProcess(instance.getId())) {
            models.property(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), ModelProperties.CLOCK)
                    .map(code -> Codes.known(ClockKind.class, code))
                    .filter(kinds::contains)
                    .flatMap(kind -> deadlines.running(reference, kind))
                    .ifPresent(deadline -> {
                        task.setDueDate(Date.from(deadline.dueAt()));
                        tasks.saveTask(task);
                    });
        }
    }

    private boolean isGoverned(String processDefinition, String activity, Set<ClockKind> kinds) {
        return models.property(processDefinition, activity, ModelProperties.CLOCK)
                .map(code -> Codes.known(ClockKind.class, code))
                .filter(kinds::contains)
                .isPresent();
    }
}
