package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a retrospective HSSI on the status page where no email or SMS goes out (COM-7), unless the policy keeps it off. */
@Component
public class PostToStatusPage {

    private final Incidents incidents;
    private final MayCommunicate mayCommunicate;
    private final Notices notices;
    private final NoticeContents contents;
    private final NoticeTemplates templates;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostToStatusPage(
            Incidents incidents,
            MayCommunicate mayCommunicate,
            Notices notices,
            NoticeContents contents,
            NoticeTemplates templates,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.mayCommunicate = mayCommunicate;
        this.notices = notices;
        this.contents = contents;
        this.templates = templates;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** @throws org.servicebridge.access.Refusal where nothing may be communicated any more */
    @Transactional
    public void post(String reference, UUID id, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Policy policy = mayCommunicate.require(incident);
        Audience page = policy.audience().pageOnly();
        notices.address(id, page, policy.explanation());
        if (!page.statusPage()) {
            timeline.add(
                    reference,
                    "not-posted",
                    actor,
                    "Not on the status page. %s".formatted(policy.explanation().reason()));
            return;
        }
        Instant now = clock.instant();
        Message message = templates.message(contents.of(incident, notices.get(reference, id), now));
        notices.issue(id, NoticeState.POSTED, incident, message, now, actor);
        events.publishEvent(new NoticeIssued(reference, id));
        timeline.add(reference, "posted-to-status-page", actor, "On the status page only: no email or SMS went out.");
    }
}
