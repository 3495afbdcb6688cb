package org.servicebridge.incident.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Codes;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.TaskClocks;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/**
 * Runs the clocks of tasks: each begins with its task, which is due with it at the latest, so that Tasklist, the incident's page and the
 * figures know alike what is overdue. Clocks that a step of the process starts are left to that step.
 */
@Component
class RunTaskClocks implements TaskClocks {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Cadence cadence;
    private final ShiftOfDesk shift;
    private final CurrentActor actor;
    private final Clock clock;

    RunTaskClocks(
            Incidents incidents,
            Deadlines deadlines,
            Cadence cadence,
            ShiftOfDesk shift,
            CurrentActor actor,
            Clock clock) {
        this.shift = shift;
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.cadence = cadence;
        this.actor = actor;
        this.clock = clock;
    }

    /** What is about no HSSI, for instance an alert, has a due date and nothing on a record. */
    @Override
    public void begin(DelegateTask task, String code) {
        ClockKind kind = Codes.known(ClockKind.class, code);
        if (!kind.isOfTask()) {
            return;
        }
        DelegateExecution execution = task.getExecution();
        String reference = execution.getProcessBusinessKey();
        Instant now = clock.instant();
        Instant due = reference == null || !incidents.isOnRecord(reference)
                ? cadence.here(kind).dueAfter(now)
                : begin(incidents.lock(reference), kind, execution, now);
        dueBy(task, Date.from(due));
    }

    /** What holds up something that is due before, for instance a notice, is due with that. */
    private static void dueBy(DelegateTask task, Date due) {
        if (task.getDueDate() == null || due.before(task.getDueDate())) {
            task.setDueDate(due);
        }
    }

    private Instant begin(Incident incident, ClockKind kind, DelegateExecution execution, Instant now) {
        Instant from = switch (kind) {
            case TAKE_OVER -> shift.ofWhoTakesOver(incident);
            default ->
                kind.isOfProcess()
                        ? deadlines
                                .begun(incident.reference(), kind, TaskSubject.ofProcess(execution))
                                .orElse(now)
                        : now;
        };
        return deadlines
                .startFor(incident, kind, TaskSubject.of(execution), from)
                .dueAt();
    }

    @Override
    public void done(DelegateTask task, String code) {
        stop(task, Codes.known(ClockKind.class, code), actor.get());
    }

    @Override
    public void dropped(DelegateTask task, String code) {
        stop(task, Codes.known(ClockKind.class, code), Actor.SYSTEM);
    }

    private void stop(DelegateTask task, ClockKind kind, Actor by) {
        @Nullable DelegateExecution execution = task.getExecution();
        String reference = execution == null ? null : execution.getProcessBusinessKey();
        if (execution != null && reference != null && kind.isOfTask()) {
            deadlines.stopFor(reference, kind, TaskSubject.of(execution), clock.instant(), by);
        }
    }
}
