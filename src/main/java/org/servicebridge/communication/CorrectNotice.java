package org.servicebridge.communication;

import java.time.Clock;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records how readers of wrong notices were told what is right where no update follows, or why nobody was (COM-18). */
@Component
public class CorrectNotice {

    private final Incidents incidents;
    private final Notices notices;
    private final WrongNotices wrongNotices;
    private final MayCommunicate mayCommunicate;
    private final Timeline timeline;
    private final Clock clock;

    CorrectNotice(
            Incidents incidents,
            Notices notices,
            WrongNotices wrongNotices,
            MayCommunicate mayCommunicate,
            Timeline timeline,
            Clock clock) {
        this.incidents = incidents;
        this.notices = notices;
        this.wrongNotices = wrongNotices;
        this.mayCommunicate = mayCommunicate;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param how who was told and how, or why nobody could be
     * @throws Refusal where readers are said to be told although nothing may be communicated
     */
    @Transactional
    public void record(String reference, UUID id, boolean reached, String how, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Notice notice = notices.get(reference, id);
        if (reached) {
            mayCommunicate.require(incident);
        }
        wrongNotices.settleAll(reference, clock.instant());
        timeline.add(
                reference,
                reached ? "notice-put-right" : "notice-left-wrong",
                actor,
                (reached ? "%s put right: %s" : "%s is not put right: %s")
                        .formatted(notice.kind().words(), how));
    }
}
