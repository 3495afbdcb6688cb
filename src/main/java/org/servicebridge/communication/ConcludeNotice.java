package org.servicebridge.communication;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the timeline what became of a notice, once the last of its deliveries has come to an end. */
@Component
class ConcludeNotice {

    private final Incidents incidents;
    private final Notices notices;
    private final NoticeEnds ends;
    private final Tallies tallies;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConcludeNotice(
            Incidents incidents,
            Notices notices,
            NoticeEnds ends,
            Tallies tallies,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.notices = notices;
        this.ends = ends;
        this.tallies = tallies;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void conclude(UUID id) {
        Notice notice = notices.get(id);
        incidents.lock(notice.incident());
        if (!ends.conclude(id, clock.instant())) {
            return;
        }
        List<Tally> ended = tallies.ofNotice(id);
        boolean reached = Tally.anybodyReached(ended);
        String kind = notice.kind().words();
        String words = Tally.words(ended);
        timeline.add(
                notice.incident(),
                reached ? "notice-delivered" : "nobody-reached",
                Actor.SYSTEM,
                "%s: %s%s.".formatted(kind, reached ? "" : "nobody was reached. ", words));
        events.publishEvent(
                new NoticeConcluded(notice.incident(), id, notice.kind(), reached, Tally.missed(ended), words));
    }
}
