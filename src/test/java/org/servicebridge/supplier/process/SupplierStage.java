package org.servicebridge.supplier.process;

import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;

/** Puts an HSSI before its provider, and plays the desk and the hours that pass. */
@TestComponent
public class SupplierStage {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;
    private final MovableClock clock;

    SupplierStage(
            Incidents incidents,
            Deadlines deadlines,
            Timeline timeline,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            IdentityService identity,
            MovableClock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
        this.clock = clock;
    }

    /** A managed HSSI whose provider is followed. */
    public String followed(int severity) {
        Incident incident = anIncident().ofSeverity(severity).managedIn(incidents, clock);
        deadlines.start(incident, ClockKind.SUPPLIER_UPDATE, clock.instant());
        start("follow-supplier", incident);
        return incident.reference();
    }

    /** An HSSI that its provider has to confirm. */
    public String awaitingConfirmation(int severity) {
        String reference = toBeTold(severity);
        completeAsBridge(reference, "userTask_tellProvider", Map.of("told", "Duty manager"));
        return reference;
    }

    /** An HSSI of which its provider has not been told yet. */
    public String toBeTold(int severity) {
        return toBeTold(anIncident().ofSeverity(severity).reportedIn(incidents, clock));
    }

    private String toBeTold(Incident incident) {
        incident.awaitConfirmation();
        incidents.save(incident);
        start("confirm-hssi", incident);
        return incident.reference();
    }

    void completeAsBridge(String reference, String task, Map<String, Object> answers) {
        identity.setAuthentication("bridge", List.of(Groups.SERVICE_BRIDGE));
        try {
            tasks.complete(task(reference, task).getId(), answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Lets time pass until the moment, running each timer when it falls due. */
    void passUntil(Instant moment) {
        while (true) {
            List<Job> due = management.createJobQuery().timers().active().list().stream()
                    .filter(job -> !job.getDuedate().toInstant().isAfter(moment))
                    .sorted((one, other) -> one.getDuedate().compareTo(other.getDuedate()))
                    .toList();
            if (due.isEmpty()) {
                clock.set(moment);
                return;
            }
            Instant next = due.get(0).getDuedate().toInstant();
            if (next.isAfter(clock.instant())) {
                clock.set(next);
            }
            management.executeJob(due.get(0).getId());
        }
    }

    Task task(String reference, String id) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(id)
                .singleResult();
    }

    public long open(String reference, String id) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(id)
                .count();
    }

    Deadline running(String reference, ClockKind kind) {
        return deadlines.running(reference, kind).orElseThrow();
    }

    public List<String> kinds(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::kind).toList();
    }

    public TimelineEntry last(String reference) {
        List<TimelineEntry> entries = timeline.of(reference);
        return entries.get(entries.size() - 1);
    }

    /** The last entry of one kind. */
    public TimelineEntry last(String reference, String kind) {
        return timeline.of(reference).stream()
                .filter(entry -> entry.kind().equals(kind))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void start(String process, Incident incident) {
        runtime.startProcessInstanceByKey(
                process,
                incident.reference(),
                Map.of("reference", incident.reference(), "severity", 1, "service", "Spine Core"));
    }
}
