package org.servicebridge.assurance;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.FlagRisks;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RisksFound;
import org.servicebridge.incident.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries risks over to the HSSI that goes on, where the same incident is reported again or a duplicate is linked: harm that
 * is known to one record forbids what is communicated of the other (CLN-5, CLN-6, SEC-8).
 */
@Component
class CarryRisks {

    private final Incidents incidents;
    private final FlagRisks flagRisks;
    private final Timeline timeline;

    CarryRisks(Incidents incidents, FlagRisks flagRisks, Timeline timeline) {
        this.incidents = incidents;
        this.flagRisks = flagRisks;
        this.timeline = timeline;
    }

    @EventListener
    @Transactional
    public void carry(RisksFound found) {
        Incident incident = incidents.lock(found.reference());
        Flags before = incident.flags();
        if (before.and(found.flags()).equals(before)) {
            return;
        }
        String words = "%s: %s."
                .formatted(found.where(), String.join("; ", found.flags().inWords()));
        Actor actor = found.actor();
        timeline.add(incident.reference(), "risks-carried-over", actor, words);
        flagRisks.flag(incident, found.flags(), words, actor);
    }
}
