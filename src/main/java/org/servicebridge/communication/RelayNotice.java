package org.servicebridge.communication;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that the reporting desk told its user what the last notice says (IH-16). */
@Component
public class RelayNotice {

    private final Incidents incidents;
    private final Timeline timeline;

    RelayNotice(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /** @param told who was told, and what they said */
    @Transactional
    public void relay(String reference, String told, Actor actor) {
        incidents.lock(reference, actor);
        timeline.add(reference, "reporter-informed", actor, "The reporter was told what the last notice says: " + told);
    }
}
