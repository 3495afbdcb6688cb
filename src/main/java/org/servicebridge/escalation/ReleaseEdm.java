package org.servicebridge.escalation;

import java.time.Clock;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls the EDM off once an HSSI is over: how to handle it is no question any more. Not of a risk: at night that goes to the EDM,
 * who brings in the safety officer, whether or not the provider says that all works again (OOH-7, CLN-4).
 */
@Component
class ReleaseEdm {

    private final Incidents incidents;
    private final EdmProcess process;
    private final Deadlines deadlines;
    private final Clock clock;

    ReleaseEdm(Incidents incidents, EdmProcess process, Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.incidents = incidents;
        this.process = process;
    }

    @EventListener
    @Transactional
    public void onOver(IncidentOver over) {
        Incident incident = incidents.lock(over.reference());
        String reference = incident.reference();
        if (incident.state() != IncidentState.RESOLVED) {
            process.edmNotWanted(reference);
        } else if (isRisky(incident.flags()) && process.isAsked(reference)) {
            incident.decideBau(false);
            incidents.save(incident);
            if (!process.edmReleasedButOnRisk(reference)) {
                stopClock(over);
            }
        } else {
            process.edmReleased(reference);
            stopClock(over);
        }
    }

    private void stopClock(IncidentOver over) {
        deadlines.stop(over.reference(), ClockKind.EDM_CONTACT, clock.instant(), over.actor());
    }

    private static boolean isRisky(Flags flags) {
        return !flags.inWords().isEmpty();
    }
}
