package org.servicebridge.progress;

import java.time.Clock;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.conference.CallKind;
import org.servicebridge.conference.ConferenceCalls;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.escalation.EdmReached;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.StartBeside;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a conference call on an operational service at once, which is dropped where it is known how and when it is restored (ESC-10). */
@Component
public class CallAtOnce {

    private static final String OPERATIONAL = "national-operational";

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final ConferenceCalls calls;
    private final StartBeside startBeside;
    private final Clock clock;

    CallAtOnce(Incidents incidents, Deadlines deadlines, ConferenceCalls calls, StartBeside startBeside, Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.calls = calls;
        this.startBeside = startBeside;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void edmReached(EdmReached reached) {
        Incident incident = incidents.lock(reached.reference());
        String reference = incident.reference();
        boolean asked = deadlines.of(reference).stream()
                .anyMatch(deadline -> deadline.clock().equals(ClockKind.CONFERENCE_CALL_OPERATIONAL.code()));
        if (asked
                || incident.state() != IncidentState.MANAGED
                || !incident.dataSet().kinds().contains(OPERATIONAL)
                || calls.isOpen(reference)) {
            return;
        }
        deadlines.start(incident, ClockKind.CONFERENCE_CALL_OPERATIONAL, clock.instant());
        startBeside.start(
                reference,
                ProcessKeys.HOLD_CONFERENCE_CALL,
                Map.of(
                        "kind",
                        CallKind.CONFERENCE_CALL.code(),
                        "what",
                        "Operational service: a call at once, unless it is known how and when it is restored."),
                Actor.SYSTEM);
    }
}
