package org.servicebridge.communication;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final CommunicationProcess process;
    private final Timeline timeline;
    private final Clock clock;

    CorrectNotice(
            Incidents incidents,
            Notices notices,
            WrongNotices wrongNotices,
            MayCommunicate mayCommunicate,
            CommunicationProcess process,
            Timeline timeline,
            Clock clock) {
        this.process = process;
        this.incidents = incidents;
        this.notices = notices;
        this.wrongNotices = wrongNotices;
        this.mayCommunicate = mayCommunicate;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param latest the id of the latest mark that the form shows; null where it is a form of before, which shows none
     * @param how who was told and how, or why nobody could be
     * @throws Refusal where readers are said to be told although nothing may be communicated
     */
    @Transactional
    public void record(String reference, UUID id, @Nullable Long latest, boolean reached, String how, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Notice notice = notices.get(reference, id);
        if (reached) {
            mayCommunicate.require(incident);
        }
        wrongNotices.settleShown(reference, latest == null ? Long.MAX_VALUE : latest, clock.instant());
        timeline.add(
                reference,
                reached ? "notice-put-right" : "notice-left-wrong",
                actor,
                (reached ? "%s put right: %s" : "%s is not put right: %s")
                        .formatted(notice.kind().words(), how));
        wrongNotices.open(reference).stream()
                .findFirst()
                .ifPresent(since -> process.noticeWrong(reference, since.notice()));
    }
}
