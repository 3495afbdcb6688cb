package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.ClockStart;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.MovableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine under a story: the tasks that are open, time moved clock by clock with whatever falls due, and what is on the record. */
class StoryEngine {

    private static final Set<String> OF_A_SHIFT = Set.of("SHIFT", "HOT-HANDOVER", "LEVEL-2", "POTENTIAL");

    final MovableClock clock;
    final RuntimeService runtime;
    private final ApplicationContext context;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;
    private final ClocksAgree clocks;

    StoryEngine(ApplicationContext context) {
        this.context = context;
        this.clock = (MovableClock) context.getBean(Clock.class);
        this.runtime = context.getBean(RuntimeService.class);
        this.tasks = context.getBean(TaskService.class);
        this.management = context.getBean(ManagementService.class);
        this.identity = context.getBean(IdentityService.class);
        this.clocks = new ClocksAgree(context);
        // All contexts of a test run share the engine's registry; assertions on a process ask this story's engine.
        AbstractAssertions.init(context.getBean(ProcessEngine.class));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The person claims the task of this kind and completes it. */
    public void completes(Actor person, String reference, String taskKey, Map<String, ?> answers) {
        answers(person, task(reference, taskKey), answers);
        requireClocks(reference);
    }

    /** By the engine; a story told at another door does it there. */
    void answers(Actor person, Task task, Map<String, ?> answers) {
        as(person, () -> {
            tasks.claim(task.getId(), person.id());
            tasks.complete(task.getId(), new HashMap<>(answers));
            return task;
        });
    }

    /** The one open task of this kind. */
    Task task(String reference, String taskKey) {
        List<Task> open = open(reference, taskKey);
        assertThat(open)
                .as(() -> "%s: open tasks %s".formatted(taskKey, openTasks(reference)))
                .hasSize(1);
        return open.get(0);
    }

    /** What the form of the task shows, or is filled with, for whoever opens it now. */
    String shown(String reference, String taskKey, String field) {
        return String.valueOf(bean(FormService.class)
                .getTaskFormVariables(task(reference, taskKey).getId(), List.of(field), true)
                .get(field));
    }

    /** The answers with these beside where the form asks for them: an HSSI that began under an earlier version keeps its form. */
    Map<String, Object> withThoseAsked(
            String reference, String taskKey, Map<String, ?> answers, Map<String, String> beside) {
        Map<String, Object> all = new HashMap<>(answers);
        Set<String> asked =
                tasks.getVariablesLocal(task(reference, taskKey).getId()).keySet();
        beside.forEach((field, answer) -> {
            if (asked.contains(field)) {
                all.put(field, answer);
            }
        });
        return all;
    }

    List<Task> open(String reference, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(taskKey)
                .list();
    }

    /** All open tasks by id of their kind, each with its candidate groups by name. */
    Map<String, String> openTasks(String reference) {
        Map<String, String> found = new TreeMap<>();
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(reference).list()) {
            found.put(
                    task.getTaskDefinitionKey(),
                    tasks.getIdentityLinksForTask(task.getId()).stream()
                            .map(link -> String.valueOf(link.getGroupId()))
                            .filter(group -> !group.equals("null"))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** Time passes, and whatever falls due meanwhile fires at its own time. */
    void passes(String reference, Duration duration) {
        requireClocks(reference);
        Instant end = clock.instant().plus(duration);
        for (Optional<Job> next = nextDue(reference, end); next.isPresent(); next = nextDue(reference, end)) {
            Instant due = next.get().getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                clock.set(due);
            }
            fires(next.get());
            requireClocks(reference);
        }
        clock.set(end);
    }

    /** Subject and text of everything that waits to leave: pages and letters. */
    List<String> wordsToLeave() {
        return context.getBean(JdbcClient.class)
                .sql("select coalesce(subject, '') || ' ' || body_text from letter")
                .query(String.class)
                .list();
    }

    /** What is due comes, without anybody. */
    void fires(Job due) {
        management.executeJob(due.getId());
    }

    /** What the wall clock does at the beginning and end of core hours, once for all nodes; the hour is the story's. */
    void shiftChanges() {
        context.getBeansOfType(ClockStart.class).values().stream()
                .filter(start -> OF_A_SHIFT.contains(start.prefix()))
                .forEach(start -> start.afterStart(start.prefix()));
    }

    /** Each clock on the record has its timer. */
    void requireClocks(String reference) {
        clocks.require(reference);
    }

    private Optional<Job> nextDue(String reference, Instant end) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .filter(job -> job.getDuedate() != null && !job.getDuedate().after(Date.from(end)))
                .min(Comparator.comparing(Job::getDuedate));
    }

    Incident incident(String reference) {
        return bean(Incidents.class).get(reference);
    }

    IncidentState state(String reference) {
        return incident(reference).state();
    }

    /** The kinds of timeline entries, in order. */
    List<String> timeline(String reference) {
        return bean(Timeline.class).of(reference).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    /** Who recorded what, in order. */
    List<String> entries(String reference) {
        return bean(Timeline.class).of(reference).stream()
                .map(entry -> "%s: %s".formatted(entry.recordedBy(), entry.content()))
                .toList();
    }

    /** The running clock of a kind. */
    Deadline running(String reference, ClockKind kind) {
        return bean(Deadlines.class).running(reference, kind).orElseThrow();
    }

    boolean runs(String reference, ClockKind kind) {
        return bean(Deadlines.class).running(reference, kind).isPresent();
    }

    /** The incident's running process of this id, whose path can be followed until after its end. */
    ProcessInstance process(String id, String reference) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(id)
                .processInstanceBusinessKey(reference)
                .singleResult();
    }

    /** Whether nothing runs any more for the incident. */
    boolean isOver(String reference) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count()
                == 0;
    }

    <T> T as(Actor person, Supplier<T> action) {
        identity.setAuthentication(person.id(), List.copyOf(person.groups()));
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
