package org.servicebridge.communication;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Incidents incidents;
    private final Services services;
    private final MannerChanges changes;
    private final NoticeClocks clocks;
    private final Timeline timeline;

    FollowArrangement(
            Incidents incidents, Services services, MannerChanges changes, NoticeClocks clocks, Timeline timeline) {
        this.incidents = incidents;
        this.services = services;
        this.changes = changes;
        this.clocks = clocks;
        this.timeline = timeline;
    }

    /** What the catalogue notes for the incident's service, and whose decision it is where one was taken here. */
    public String arrangement(String reference) {
        Optional<String> service =
                Optional.ofNullable(incidents.get(reference).dataSet().service());
        String noted =
                service.flatMap(services::find).map(Service::localArrangement).orElse(UNKNOWN);
        return service.flatMap(changes::inForce)
                .filter(change -> change.manner() == Manner.LOCAL)
                .map(change -> "%s%n%nApproved by %s, %s: %s"
                        .formatted(
                                noted,
                                change.decidedBy(),
                                DAY.withZone(LondonTime.ZONE).format(change.decidedAt()),
                                change.reason()))
                .orElse(noted);
    }

    @Transactional
    public void followed(String reference, String done, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        clocks.stop(incident, actor);
        timeline.add(reference, "local-arrangement-followed", actor, "Local arrangement followed: " + done);
    }
}
