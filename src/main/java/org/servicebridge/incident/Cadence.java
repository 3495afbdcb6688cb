package org.servicebridge.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.servicebridge.engine.Decisions;
import org.springframework.stereotype.Component;

/** How long each clock runs, as the process owner wrote it into {@code cadence.dmn}. */
@Component
public class Cadence {

    private static final int PERCENT = 100;

    private final Decisions decisions;

    Cadence(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * The period of a clock for the incident's severity in force.
     *
     * @throws IllegalStateException where the table has no one row for it
     */
    public Period of(ClockKind kind, Incident incident) {
        Integer severity = incident.rating().severity();
        Map<String, Object> row = decisions.one(
                "cadence", Map.of("clock", kind.code(), "severity", severity == null ? 1 : severity, "gpIt", false));
        Object minutes = kind == ClockKind.FIX_TIME ? incident.dataSet().fixTimeMinutes() : row.get("minutes");
        if (!(minutes instanceof Number length) || !(row.get("atRiskPercent") instanceof Number percent)) {
            throw new IllegalStateException("cadence.dmn gives no period for " + kind.code());
        }
        return new Period(Duration.ofMinutes(length.longValue()), percent.intValue());
    }

    /**
     * A clock's length and the part of it after which it is at risk.
     *
     * @param atRiskPercent 1 to 100
     */
    public record Period(Duration length, int atRiskPercent) {

        Instant atRisk(Instant from) {
            return from.plus(length.multipliedBy(atRiskPercent).dividedBy(PERCENT));
        }
    }
}
