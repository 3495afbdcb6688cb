package org.servicebridge.incident.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/** Lets models read the record's deadlines: {@code ${deadlines.due(execution, 'first-notice')}}. */
@Component("deadlines")
public class DueTimes {

    /** Far enough for any incident, near enough for the database. */
    public static final Date NEVER = Date.from(Instant.parse("9000-01-01T00:00:00Z"));

    private final Deadlines rows;
    private final Incidents incidents;
    private final Cadence cadence;

    DueTimes(Deadlines rows, Incidents incidents, Cadence cadence) {
        this.rows = rows;
        this.incidents = incidents;
        this.cadence = cadence;
    }

    /**
     * When the running clock falls due.
     *
     * @throws IllegalStateException where no such clock runs: a step before must have started it
     */
    public Date due(DelegateExecution execution, String clock) {
        return Date.from(running(execution, clock).dueAt());
    }

    /** When the clock falls due, or null where it does not run: for tasks that a clock governs the first time only. */
    public @Nullable Date dueIfRunning(DelegateExecution execution, String clock) {
        return rows.running(execution.getProcessBusinessKey(), Codes.known(ClockKind.class, clock))
                .map(deadline -> Date.from(deadline.dueAt()))
                .orElse(null);
    }

    /** When the clock falls due; never, where it does not run, for instance because nothing is to be communicated. */
    public Date dueOrNever(DelegateExecution execution, String clock) {
        return Optional.ofNullable(dueIfRunning(execution, clock)).orElse(NEVER);
    }

    /** When the running clock is at risk; never, for a service that has no such clock, for instance no fix-time OLA. */
    public Date atRiskOrNever(DelegateExecution execution, String clock) {
        return rows.running(execution.getProcessBusinessKey(), Codes.known(ClockKind.class, clock))
                .map(deadline -> Date.from(deadline.atRiskAt()))
                .orElse(NEVER);
    }

    /**
     * A repetition without end from the clock's due time on, for instance {@code R/2026-11-24T10:20:00Z/PT20M}; its scope ends
     * it.
     *
     * @throws IllegalStateException where no such clock runs: a step before must have started it
     */
    public String cycle(DelegateExecution execution, String clock) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        Instant due = running(execution, clock).dueAt().truncatedTo(ChronoUnit.MILLIS);
        return "R/%s/%s"
                .formatted(
                        due,
                        cadence.of(Codes.known(ClockKind.class, clock), incident)
                                .repetition(due));
    }

    private Deadline running(DelegateExecution execution, String clock) {
        String reference = execution.getProcessBusinessKey();
        return rows.running(reference, Codes.known(ClockKind.class, clock))
                .orElseThrow(() -> new IllegalStateException("%s has no running clock %s".formatted(reference, clock)));
    }
}
