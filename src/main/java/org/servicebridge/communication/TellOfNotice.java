package org.servicebridge.communication;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.outbox.MessageCameBack;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.outbox.ParcelKind;
import org.servicebridge.outbox.Sender;
import org.servicebridge.outbox.Tally;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says on the timeline what became of a notice, once the last of its deliveries has come to an end; what comes back later is
 * one entry more for many messages, not one a reader.
 */
@Component
class TellOfNotice implements Sender {

    /** How long more messages may come back before it is told. */
    static final Duration GATHERED_FOR = Duration.ofMinutes(1);

    private final Incidents incidents;
    private final Notices notices;
    private final NoticeEnds ends;
    private final Outcomes outcomes;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellOfNotice(
            Incidents incidents,
            Notices notices,
            NoticeEnds ends,
            Outcomes outcomes,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.notices = notices;
        this.ends = ends;
        this.outcomes = outcomes;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ParcelKind kind() {
        return ParcelKind.NOTICE;
    }

    @Override
    public List<UUID> untold() {
        return ends.untold(clock.instant().minus(GATHERED_FOR));
    }

    @EventListener
    public void cameBack(MessageCameBack message) {
        ends.bounced(message.notice(), clock.instant());
    }

    @Override
    @Transactional
    public void tell(UUID id) {
        Notice notice = notices.get(id);
        incidents.lock(notice.incident());
        if (ends.conclude(id, clock.instant())) {
            tell(notice, "notice-delivered", "%s: %s.", "%s: nobody was reached. %s.");
        } else if (ends.toldOfBounces(id)) {
            tell(
                    notice,
                    "notice-came-back",
                    "%s: messages came back. Now %s.",
                    "%s: messages came back, nobody was reached. Now %s.");
        }
    }

    private void tell(Notice notice, String kindOfEntry, String reachedWords, String nobodyWords) {
        List<Tally> ended = outcomes.tallies(ParcelKind.NOTICE, notice.id());
        boolean reached = Tally.anybodyReached(ended);
        String words = Tally.words(ended);
        timeline.add(
                notice.incident(),
                reached ? kindOfEntry : "nobody-reached",
                Actor.SYSTEM,
                (reached ? reachedWords : nobodyWords).formatted(notice.kind().words(), words));
        events.publishEvent(new NoticeConcluded(
                notice.incident(), notice.id(), notice.kind(), reached, Tally.missed(ended), words));
    }
}
