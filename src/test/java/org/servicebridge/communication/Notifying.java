package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Card;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Identification;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells stories of notices: an HSSI under management, its notice processes, and what the people at its tasks do. */
@TestComponent
public class Notifying {

    static final Actor BRIDGE = Actor.person("bridge", Set.of("service-bridge"));
    static final Actor LEAD = Actor.person("lead", Set.of("service-bridge-lead"));
    static final Actor EDM = Actor.person("edm", Set.of("edm"));

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identity;
    private final TransactionTemplate transactions;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Notifying(
            Incidents incidents,
            Deadlines deadlines,
            Timeline timeline,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            IdentityService identity,
            TransactionTemplate transactions,
            Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.identity = identity;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A severity 1 HSSI of Spine Core, confirmed just now, reported and owned by the Bridge. */
    public String anHssi() {
        return anHssi("service-bridge", "service-bridge", Flags.NONE, false);
    }

    public String anHssi(String reportingDesk, String owner, Flags flags, boolean exercise) {
        String reference = incidents.nextReference();
        Incident incident = Incident.reported(
                reference,
                new Identification(
                        "spine-operations",
                        "INC-" + reference,
                        null,
                        "desk",
                        "A. Reporter",
                        reportingDesk,
                        exercise,
                        null),
                dataSet("users cannot sign in", clock.instant()),
                flags,
                clock.instant());
        incident.rate(1, null, null);
        incident.assignTo(owner, null);
        incident.confirm(clock.instant());
        transactions.executeWithoutResult(status -> {
            incidents.add(incident);
            deadlines.start(incident, ClockKind.FIRST_NOTICE, clock.instant());
        });
        return reference;
    }

    public static DataSet dataSet(String summary, Instant occurred) {
        return new DataSet(
                "spine-core",
                "Spine Core",
                false,
                true,
                240,
                summary,
                "Sign-in times out",
                "user",
                occurred,
                "critical",
                6000,
                false,
                List.of(),
                null,
                List.of(),
                "outage",
                true,
                "No sign-in with a smartcard",
                null,
                null,
                null,
                List.of());
    }

    public Incident incident(String reference) {
        return incidents.get(reference);
    }

    public void save(Incident incident) {
        incidents.save(incident);
    }

    ProcessInstance isKeptInformed(String reference) {
        return start("keep-informed", reference, Map.of());
    }

    ProcessInstance sends(NoticeKind kind, String reference) {
        return start("send-notice", reference, Map.of("noticeKind", kind.code()));
    }

    private ProcessInstance start(String process, String reference, Map<String, Object> flags) {
        Map<String, Object> variables = new HashMap<>(Card.of(incidents.get(reference)));
        variables.putAll(flags);
        return runtime.startProcessInstanceByKey(process, reference, variables);
    }

    /** The open task of this kind. */
    Task task(String reference, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .singleResult();
    }

    List<Task> open(String reference, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    /** What a form of the task is filled with. */
    Object shown(Task task, String field) {
        return tasks.getVariable(task.getId(), field);
    }

    /** As the task of an HSSI that began under a version whose form had not yet these fields. */
    void withoutFields(Task task, String... fields) {
        runtime.removeVariablesLocal(task.getExecutionId(), List.of(fields));
    }

    /** A person of a group completes the task; fields left out stay as they were offered, and a notice is agreed. */
    void completes(Actor person, Task task, Map<String, ?> answers) {
        identity.setAuthentication(person.id(), List.copyOf(person.groups()));
        try {
            Map<String, Object> all = new HashMap<>(answers);
            if (task.getTaskDefinitionKey().equals("userTask_draftNotice")) {
                all.putIfAbsent("substantiated", "yes");
                all.putIfAbsent("agreedWith", "the provider");
            }
            tasks.complete(task.getId(), all);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The desk sends the open draft as it is offered. */
    void sendsAsOffered(String reference) {
        completes(BRIDGE, task(reference, "userTask_draftNotice"), Map.of());
    }

    /** The first notice is written and stands in the outbox. */
    public void queued(String reference) {
        sends(NoticeKind.FIRST, reference);
        sendsAsOffered(reference);
    }

    /** Runs the timers that are due by now; says how many. */
    int timersRun() {
        List<Job> due = management.createJobQuery().timers().executable().list();
        due.forEach(job -> management.executeJob(job.getId()));
        return due.size();
    }

    boolean hasEndedIn(ProcessInstance instance, String endEvent) {
        return history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(endEvent)
                        .count()
                > 0;
    }

    boolean isRunning(ProcessInstance instance) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                > 0;
    }

    /** The kinds of the timeline's entries, in order, but for what the policy said. */
    public List<String> timeline(String reference) {
        return timeline.of(reference).stream()
                .map(TimelineEntry::kind)
                .filter(kind -> !kind.equals("communication-decided"))
                .toList();
    }

    public String lastEntry(String reference) {
        List<TimelineEntry> entries = timeline.of(reference);
        return String.valueOf(entries.get(entries.size() - 1).content());
    }
}
