package org.servicebridge.communication;

import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what the desk did instead of notices for a service that is not communicated in this manner (IH-9). */
@Component
public class FollowArrangement {

    private static final String UNKNOWN =
            "The catalogue notes no arrangement: agree with the Service Owner what to do.";

    private final Incidents incidents;
    private final Services services;
    private final NoticeClocks clocks;
    private final Timeline timeline;

    FollowArrangement(Incidents incidents, Services services, NoticeClocks clocks, Timeline timeline) {
        this.incidents = incidents;
        this.services = services;
        this.clocks = clocks;
        this.timeline = timeline;
    }

    /** What the catalogue notes for the incident's service. */
    public String arrangement(String reference) {
        return Optional.ofNullable(incidents.get(reference).dataSet().service())
                .flatMap(services::find)
                .map(Service::localArrangement)
                .orElse(UNKNOWN);
    }

    @Transactional
    public void followed(String reference, String done, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        clocks.stop(incident, actor);
        timeline.add(reference, "local-arrangement-followed", actor, "Local arrangement followed: " + done);
    }
}
