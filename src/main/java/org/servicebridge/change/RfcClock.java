package org.servicebridge.change;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/**
 * The clock of written RFCs that are still to come (CHG-7). Each change has its own due time; an incident has one clock of a
 * kind, which shows the earliest.
 */
@Component
class RfcClock {

    private final Incidents incidents;
    private final ChangeRequests changes;
    private final Deadlines deadlines;
    private final Cadence cadence;
    private final Clock clock;

    RfcClock(Incidents incidents, ChangeRequests changes, Deadlines deadlines, Cadence cadence, Clock clock) {
        this.incidents = incidents;
        this.changes = changes;
        this.deadlines = deadlines;
        this.cadence = cadence;
        this.clock = clock;
    }

    /** It was carried out without a written RFC: that must come in its time. */
    void start(ChangeRequest request) {
        if (!request.rfc().isReceived()) {
            Incident incident = incidents.get(request.incident());
            request.rfcDueBy(
                    cadence.decided(ClockKind.RETROSPECTIVE_RFC, incident).dueAfter(clock.instant()));
        }
    }

    /** Brings the incident's clock up to date once the change is saved. */
    void show(String incident) {
        Instant now = clock.instant();
        changes.of(incident).stream()
                .filter(request -> request.rfc().isOutstanding())
                .map(request -> request.rfc().rfcDueAt())
                .min(Comparator.naturalOrder())
                .ifPresentOrElse(
                        due -> showUntil(incidents.get(incident), due, now),
                        () -> deadlines.stop(incident, ClockKind.RETROSPECTIVE_RFC, now, Actor.SYSTEM));
    }

    private void showUntil(Incident incident, Instant due, Instant now) {
        boolean shown = deadlines
                .running(incident.reference(), ClockKind.RETROSPECTIVE_RFC)
                .map(Deadline::dueAt)
                .filter(due::equals)
                .isPresent();
        if (!shown) {
            deadlines.startUntil(incident, ClockKind.RETROSPECTIVE_RFC, now, due);
        }
    }
}
