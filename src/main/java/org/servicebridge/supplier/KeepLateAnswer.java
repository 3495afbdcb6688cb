package org.servicebridge.supplier;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a provider said after somebody else had answered, so that nothing is lost; it changes nothing else. */
@Component
public class KeepLateAnswer {

    private final Incidents incidents;
    private final Timeline timeline;

    KeepLateAnswer(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    @Transactional
    public void keep(String reference, String words, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        timeline.add(
                reference,
                "late-answer",
                actor,
                "Not taken while it was %s, but kept: %s"
                        .formatted(incident.state().words(), words));
    }
}
