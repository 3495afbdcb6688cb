package org.servicebridge.incident;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.WorkingDays;
import org.servicebridge.engine.DecisionTable;
import org.servicebridge.engine.Decisions;
import org.servicebridge.engine.Explained;
import org.servicebridge.engine.Tables;
import org.springframework.stereotype.Component;

/** How long each clock runs, as the process owner wrote it into the {@code cadence.dmn} on which the incident runs. */
@Component
public class Cadence {

    private static final int MOST_SEVERE = 1;

    /** What the table says of a time that the source does not name; tables of earlier versions say nothing. */
    private static final String OURS = "no";

    /** What management hears of severity 3 to 5 has no times of its own (COM-10). */
    private static final int LOWEST_OF_AN_HSSI = 2;

    private final Decisions decisions;
    private final WorkingDays workingDays;

    Cadence(Decisions decisions, WorkingDays workingDays) {
        this.decisions = decisions;
        this.workingDays = workingDays;
    }

    /**
     * The period of a clock for the incident's severity in force, to show or check.
     *
     * @throws IllegalStateException where the table has no one row for it
     */
    public Period of(ClockKind kind, Incident incident) {
        return period(kind, incident, decisions.of(incident.reference()));
    }

    /** The same where a clock starts by it or is planned anew. */
    public Period decided(ClockKind kind, Incident incident) {
        return period(kind, incident, decisions.of(incident.reference()).onRecord());
    }

    /** The period of a clock that runs for no HSSI, for instance of an alert. */
    public Period here(ClockKind kind) {
        return period(kind, row(kind, MOST_SEVERE, decisions.here()), null);
    }

    private Period period(ClockKind kind, Incident incident, Tables tables) {
        Integer rated = incident.rating().severity();
        int severity = rated == null ? MOST_SEVERE : Math.min(rated, LOWEST_OF_AN_HSSI);
        Integer agreed = kind == ClockKind.FIX_TIME ? incident.dataSet().fixTimeMinutes() : null;
        return period(kind, row(kind, severity, tables), agreed);
    }

    /** A clock that came later has no row in the table that an HSSI has kept: it runs by the one in force. */
    private Explained row(ClockKind kind, int severity, Tables tables) {
        Map<String, ?> asked = Map.of("clock", kind.code(), "severity", severity);
        return tables.all(DecisionTable.CADENCE, asked).isEmpty()
                ? decisions.inForce().one(DecisionTable.CADENCE, asked)
                : tables.one(DecisionTable.CADENCE, asked);
    }

    private Period period(ClockKind kind, Explained row, @Nullable Integer agreed) {
        return new Period(
                kind,
                agreed == null ? row.number("minutes") : agreed,
                agreed == null ? row.number("workingDays") : null,
                row.number("repeatMinutes"),
                row.number("attempts"),
                row.number("updates"),
                row.number("atRiskPercent"),
                OURS.equals(row.text("source")),
                workingDays);
    }
}
