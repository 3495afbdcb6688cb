package org.servicebridge.change;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what was tried with the supplier before an endpoint is disabled (EPD-4). */
@Component
public class ExploreMitigation {

    /** The kind of its entries on the timeline. */
    public static final String ENTRY = "mitigation-explored";

    private final Timeline timeline;
    private final Incidents incidents;

    ExploreMitigation(Timeline timeline, Incidents incidents) {
        this.timeline = timeline;
        this.incidents = incidents;
    }

    @Transactional
    public void explore(String incident, String tried, boolean mitigated, Actor actor) {
        incidents.lock(incident);
        timeline.add(
                incident,
                ENTRY,
                actor,
                "%s: %s".formatted(mitigated ? "Mitigated without disablement" : "Not mitigated", tried));
    }
}
