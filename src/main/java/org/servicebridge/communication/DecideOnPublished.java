package org.servicebridge.communication;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what the desk or level 3 decides on notices that went out before harm to a patient was known. */
@Component
public class DecideOnPublished {

    private final Incidents incidents;
    private final Notices notices;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    DecideOnPublished(Incidents incidents, Notices notices, Timeline timeline, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.notices = notices;
        this.timeline = timeline;
        this.events = events;
    }

    /** What is out, oldest first. */
    public List<IssuedNotice> published(String reference) {
        return notices.of(reference);
    }

    @Transactional
    public void decide(String reference, boolean takeDown, String reason, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        timeline.add(
                incident.reference(),
                "published-decided",
                actor,
                "What is published is to %s: %s".formatted(takeDown ? "be taken down" : "stay as it is", reason));
    }

    /** Takes what the status page shows of the incident off it; emails and text messages cannot be called back. */
    @Transactional
    public void takeDown(String reference, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        events.publishEvent(new NoticesTakenDown(incident.reference(), "A patient has come to harm."));
        timeline.add(reference, "taken-down", actor, "Taken off the status page.");
    }
}
