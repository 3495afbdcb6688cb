package org.servicebridge.incident;

import java.util.Map;
import org.servicebridge.calendar.WorkingDays;
import org.servicebridge.engine.DecisionTable;
import org.servicebridge.engine.Decisions;
import org.servicebridge.engine.Explained;
import org.servicebridge.engine.Tables;
import org.springframework.stereotype.Component;

/** How long each clock runs, as the process owner wrote it into the {@code cadence.dmn} on which the incident runs. */
@Component
public class Cadence {

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

    private Period period(ClockKind kind, Incident incident, Tables tables) {
        Integer rated = incident.rating().severity();
        int severity = rated == null ? 1 : Math.min(rated, LOWEST_OF_AN_HSSI);
        Explained row = tables.one(DecisionTable.CADENCE, Map.of("clock", kind.code(), "severity", severity));
        Integer agreed = kind == ClockKind.FIX_TIME ? incident.dataSet().fixTimeMinutes() : null;
        return new Period(
                kind,
                agreed == null ? row.number("minutes") : agreed,
                agreed == null ? row.number("workingDays") : null,
                row.number("repeatMinutes"),
                row.number("attempts"),
                row.number("updates"),
                row.number("atRiskPercent"),
                workingDays);
    }
}
