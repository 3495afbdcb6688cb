package org.servicebridge.communication;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on the timeline what is communicated of an HSSI, by which rule and why, whenever that is new (COM-1). */
@Component
public class DecideCommunication {

    private static final String DECIDED = "communication-decided";

    private final Incidents incidents;
    private final CommunicationPolicy policy;
    private final NoticeClocks clocks;
    private final Timeline timeline;

    DecideCommunication(Incidents incidents, CommunicationPolicy policy, NoticeClocks clocks, Timeline timeline) {
        this.incidents = incidents;
        this.policy = policy;
        this.clocks = clocks;
        this.timeline = timeline;
    }

    /** Says it once; again only after it has changed. Where nothing is told, no notice is due any more. */
    @Transactional
    public Policy note(String reference) {
        Incident incident = incidents.lock(reference);
        Policy found = policy.of(incident);
        String words = found.explanation().words();
        String last = timeline.of(reference).stream()
                .filter(entry -> entry.kind().equals(DECIDED))
                .map(TimelineEntry::content)
                .reduce("", (earlier, later) -> String.valueOf(later));
        if (!words.equals(last)) {
            timeline.add(reference, DECIDED, Actor.SYSTEM, words);
        }
        if (found.outcome() == Policy.Outcome.NOTHING || found.outcome() == Policy.Outcome.HANDOVER_ONLY) {
            clocks.stop(incident, Actor.SYSTEM);
        }
        return found;
    }
}
