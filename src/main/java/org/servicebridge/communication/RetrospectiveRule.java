package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.engine.DecisionTable;
import org.servicebridge.engine.Decisions;
import org.servicebridge.engine.Explained;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentKind;
import org.springframework.stereotype.Component;

/** Asks {@code retrospective-notice.dmn} who decides on a notice of an HSSI that was over when it was reported (COM-6). */
@Component
public class RetrospectiveRule {

    private final Decisions decisions;
    private final Cadence cadence;
    private final CoreHours coreHours;
    private final Clock clock;

    RetrospectiveRule(Decisions decisions, Cadence cadence, CoreHours coreHours, Clock clock) {
        this.decisions = decisions;
        this.cadence = cadence;
        this.coreHours = coreHours;
        this.clock = clock;
    }

    /** The inputs of the table by name; the limit itself is a clock of {@code cadence.dmn}. */
    public Map<String, Object> facts(Incident incident) {
        return Map.of(
                "toldWithinLimit", toldWithinLimit(incident),
                "coreHours", coreHours.contains(clock.instant()),
                "nationalService", IncidentKind.anyNational(incident.dataSet().kinds()));
    }

    /** Who decides, what they are advised, and why: in the words of the rule that holds. */
    public Explanation of(Incident incident) {
        Explained found = decisions.of(incident.reference()).one(DecisionTable.RETROSPECTIVE_NOTICE, facts(incident));
        return new Explanation(found.decision(), found.version(), found.rule(), found.text("reason"));
    }

    /** Up to and including the last second of the limit. */
    private boolean toldWithinLimit(Incident incident) {
        Instant resolved = incident.milestones().resolvedAt();
        if (resolved == null) {
            return false;
        }
        Instant limit = cadence.of(ClockKind.RETROSPECTIVE_LIMIT, incident).dueAfter(resolved);
        return incident.milestones().reportedAt().isBefore(limit.plusSeconds(1));
    }
}
