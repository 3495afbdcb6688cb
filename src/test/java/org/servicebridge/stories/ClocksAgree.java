package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.engine.ModelProperties;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.springframework.context.ApplicationContext;

/** Holds the clocks on the record against the engine's timers: a clock without a timer runs out and nobody hears of it. */
class ClocksAgree {

    private static final Instant NEVER = Instant.parse("8000-01-01T00:00:00Z");

    private static final Set<ClockKind> OF_THE_MAIN_MODELS = EnumSet.of(
            ClockKind.SUPPLIER_CONFIRMATION,
            ClockKind.FIRST_NOTICE,
            ClockKind.NEXT_NOTICE,
            ClockKind.SUPPLIER_UPDATE,
            ClockKind.FIX_TIME);

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final ModelProperties models;
    private final Deadlines deadlines;
    private final Clock clock;

    ClocksAgree(ApplicationContext context) {
        runtime = context.getBean(RuntimeService.class);
        management = context.getBean(ManagementService.class);
        tasks = context.getBean(TaskService.class);
        models = context.getBean(ModelProperties.class);
        deadlines = context.getBean(Deadlines.class);
        clock = context.getBean(Clock.class);
    }

    /** Fails where a running clock has no timer or, if it is of a task, no task, or the reverse. */
    void require(String reference) {
        requireOfTasks(reference);
        List<Timer> timers = timers(reference).toList();
        List<Deadline> running = deadlines.of(reference).stream()
                .filter(deadline -> deadline.stoppedAt() == null)
                .toList();
        boolean managed = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .processDefinitionKey("hssi")
                        .count()
                > 0;

        assertThat(running.stream()
                        .filter(deadline -> !deadline.belongsToTask())
                        .filter(deadline -> isToCome(deadline) && (managed || !isOfTheMainModels(deadline))))
                .as("clocks of %s that still run; its timers are %s", reference, timers)
                .allMatch(deadline -> timers.stream().anyMatch(timer -> timer.isOf(deadline)));
        assertThat(timers.stream().filter(timer -> timer.due().isBefore(NEVER)))
                .as("timers of %s that a clock governs; its running clocks are %s", reference, running)
                .allMatch(timer -> timer.kind()
                        .map(any -> running.stream().anyMatch(timer::isOf))
                        .orElse(true));
    }

    /** Each task that has a clock of its own is due with it, if not before, and each such clock has its task. */
    private void requireOfTasks(String reference) {
        List<Deadline> ofTasks = deadlines.of(reference).stream()
                .filter(deadline -> deadline.belongsToTask() && deadline.stoppedAt() == null)
                .toList();
        List<String> waiting = new ArrayList<>();
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(reference).list()) {
            models.property(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), ModelProperties.CLOCK)
                    .map(ClockKind::of)
                    .filter(ClockKind::isOfTask)
                    .ifPresent(kind -> {
                        waiting.add(kind.code());
                        assertThat(ofTasks.stream()
                                        .filter(deadline -> deadline.clock().equals(kind.code())))
                                .as("%s of %s is due at %s", task.getName(), reference, task.getDueDate())
                                .anyMatch(deadline ->
                                        !task.getDueDate().toInstant().isAfter(deadline.dueAt()));
                    });
        }
        assertThat(ofTasks)
                .as("clocks of tasks of %s", reference)
                .extracting(Deadline::clock)
                .containsExactlyInAnyOrderElementsOf(waiting);
    }

    /** A story of a process beside an HSSI may have its record only: then nothing of the main models runs. */
    private static boolean isOfTheMainModels(Deadline deadline) {
        return OF_THE_MAIN_MODELS.contains(ClockKind.of(deadline.clock()));
    }

    private boolean isToCome(Deadline deadline) {
        return deadline.breachedAt() == null && deadline.dueAt().isAfter(clock.instant());
    }

    private Stream<Timer> timers(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .map(job -> new Timer(kind(job), job.getDuedate().toInstant()));
    }

    private Optional<ClockKind> kind(Job job) {
        String activity = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return models.property(job.getProcessDefinitionId(), activity, ModelProperties.CLOCK)
                .map(ClockKind::of);
    }

    private record Timer(Optional<ClockKind> kind, Instant due) {

        /** A timer that no one clock governs, for instance of whichever notice comes next, goes by its time. */
        boolean isOf(Deadline deadline) {
            return kind.map(ClockKind::code).map(deadline.clock()::equals).orElse(true) && isDue(deadline);
        }

        private boolean isDue(Deadline deadline) {
            return due.equals(deadline.dueAt()) || due.equals(deadline.atRiskAt());
        }
    }
}
