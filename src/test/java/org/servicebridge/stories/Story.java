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
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.intake.Report;
import org.servicebridge.intake.ReportIncident;
import org.servicebridge.testing.MovableClock;
import org.springframework.context.ApplicationContext;

/** Lets a story be told: who does what when, through the tasks that people have, with time moved clock by clock. */
final class Story {

    static final Actor BRIDGE = Actor.person("bridge", Set.of(Groups.SERVICE_BRIDGE));
    static final Actor LEAD = Actor.person("lead", Set.of(Groups.SERVICE_BRIDGE_LEAD));
    static final Actor DESK = Actor.person("desk", Set.of(Groups.NATIONAL_SERVICE_DESK));
    static final Actor EDM = Actor.person("edm", Set.of(Groups.EDM));
    static final Actor LEVEL_3 = Actor.person("level3", Set.of(Groups.LEVEL_3));

    final MovableClock clock;
    private final ApplicationContext context;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;

    Story(ApplicationContext context) {
        this.context = context;
        this.clock = (MovableClock) context.getBean(Clock.class);
        this.runtime = context.getBean(RuntimeService.class);
        this.tasks = context.getBean(TaskService.class);
        this.management = context.getBean(ManagementService.class);
        this.identity = context.getBean(IdentityService.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Somebody at a desk starts an HSSI from Tasklist's start form. */
    String reportedToDesk(Actor person, String summary) {
        return reportedToDesk(person, Map.of("summary", summary));
    }

    String reportedToDesk(Actor person, Map<String, Object> answers) {
        return as(
                person, () -> runtime.startProcessInstanceByKey("hssi", answers).getBusinessKey());
    }

    /** A report by API; the changes are applied to a complete severity 1 report of an external national service. */
    String reportedByApi(Actor actor, UnaryOperator<ReportBuilder> changes) {
        Report report = changes.apply(ReportBuilder.complete(clock.instant())).build();
        return bean(ReportIncident.class).report(report, actor).reference();
    }

    /** Logs a severity 1 data set of the external service spine-core. */
    void logged(Actor person, String reference) {
        logged(person, reference, Map.of());
    }

    void logged(Actor person, String reference, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "serviceCode", "spine-core",
                "occurredAt", "2026-11-20T09:00",
                "functionCriticality", "critical",
                "usersAffected", 6000,
                "failure", "outage",
                "serviceAffected", "yes",
                "provisionEffect", "significant",
                "provisionScale", "large",
                "description", "Users cannot sign in"));
        answers.putAll(changes);
        completes(person, reference, "userTask_logIncident", answers);
    }

    void severitySet(Actor person, String reference, int severity) {
        completes(
                person,
                reference,
                "userTask_setSeverity",
                Map.of(
                        "severitySet", Integer.toString(severity),
                        "severityReason", "As judged by the desk",
                        "qualifiesBecause", "national-service"));
    }

    void confirmedByTelephone(Actor person, String reference, int severity) {
        completes(
                person,
                reference,
                "userTask_confirmHssi",
                Map.of("confirmed", "yes", "providerSeverity", severity, "by", "Duty manager"));
    }

    void foundWithoutRisk(Actor person, String reference) {
        completes(person, reference, "userTask_assessRisks", Map.of());
    }

    /** The person sends the notice that is to be drafted, as prefilled, with impact and location. */
    void noticeSent(Actor person, String reference) {
        completes(
                person,
                reference,
                "userTask_draftNotice",
                Map.of(
                        "whatIsKnown", "Smartcard log-in fails",
                        "userImpact", "Users cannot sign in",
                        "location", "Multiple Spine Core Users"));
    }

    void resolvedByTelephone(Actor person, String reference) {
        completes(
                person,
                reference,
                "userTask_driveResolution",
                Map.of(
                        "nextStep", "resolved",
                        "what", "Restarted the log-in service",
                        "by", "Duty manager",
                        "resolvedAt", bean(LondonTime.class).formValue(clock.instant())));
    }

    /** From the check with users to the record's closure, everybody agrees. */
    void agreedAndClosed(Actor desk, Actor reportingDesk, String reference) {
        completes(
                desk,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "St Example's Hospital"));
        finalNoticeSent(desk, reference);
        completes(
                desk,
                reference,
                "userTask_recordResolution",
                Map.of(
                        "fix", "permanent",
                        "stable", "yes",
                        "actions", "Restarted the log-in service",
                        "rootCause", "Memory exhausted",
                        "by", "Duty manager"));
        completes(reportingDesk, reference, "userTask_confirmWithReporter", Map.of("reporterAgrees", "yes"));
        completes(desk, reference, "userTask_closeHssi", Map.of());
    }

    void finalNoticeSent(Actor person, String reference) {
        completes(
                person,
                reference,
                "userTask_draftNotice",
                Map.of(
                        "resolutionSummary", "The log-in service was restarted.",
                        "userImpact", "Users can sign in again",
                        "location", "Multiple Spine Core Users"));
    }

    /** The person claims the task of this kind and completes it. */
    void completes(Actor person, String reference, String taskKey, Map<String, ?> answers) {
        Task task = task(reference, taskKey);
        as(person, () -> {
            tasks.claim(task.getId(), person.id());
            tasks.complete(task.getId(), new HashMap<>(answers));
            return reference;
        });
    }

    /** The one open task of this kind. */
    Task task(String reference, String taskKey) {
        List<Task> open = open(reference, taskKey);
        assertThat(open).as("%s: open tasks %s", taskKey, openTasks(reference)).hasSize(1);
        return open.get(0);
    }

    List<Task> open(String reference, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(taskKey)
                .list();
    }

    /** All open tasks by id of their kind, each with its candidate group. */
    Map<String, String> openTasks(String reference) {
        Map<String, String> found = new TreeMap<>();
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(reference).list()) {
            found.put(
                    task.getTaskDefinitionKey(),
                    tasks.getIdentityLinksForTask(task.getId()).stream()
                            .map(link -> String.valueOf(link.getGroupId()))
                            .filter(group -> !group.equals("null"))
                            .findFirst()
                            .orElse(""));
        }
        return found;
    }

    /** Time passes, and whatever falls due meanwhile fires at its own time. */
    void passes(String reference, Duration duration) {
        Instant end = clock.instant().plus(duration);
        for (Optional<Job> next = nextDue(reference, end); next.isPresent(); next = nextDue(reference, end)) {
            Instant due = next.get().getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                clock.set(due);
            }
            management.executeJob(next.get().getId());
        }
        clock.set(end);
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

    /** The running clock of a kind. */
    Deadline running(String reference, ClockKind kind) {
        return bean(Deadlines.class).running(reference, kind).orElseThrow();
    }

    boolean runs(String reference, ClockKind kind) {
        return bean(Deadlines.class).running(reference, kind).isPresent();
    }

    /** Ids of the ends that the incident's main process reached. */
    List<String> endsReached(String reference) {
        return bean(HistoryService.class).createHistoricActivityInstanceQuery().list().stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .filter(activity -> reference.equals(bean(HistoryService.class)
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(activity.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
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
