package org.servicebridge.communication;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the timeline that messages of a notice came back after it was concluded: one entry for many, not one a reader. */
@Component
class TellOfBounces {

    /** How long more of them may come before it is told. */
    static final Duration GATHERED_FOR = Duration.ofMinutes(1);

    private final Incidents incidents;
    private final Notices notices;
    private final NoticeEnds ends;
    private final Tallies tallies;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellOfBounces(
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

    /** The notices of which it is time to tell. */
    List<UUID> due() {
        return ends.bouncedBefore(clock.instant().minus(GATHERED_FOR));
    }

    @Transactional
    public void tell(UUID id) {
        Notice notice = notices.get(id);
        incidents.lock(notice.incident());
        if (!ends.toldOfBounces(id)) {
            return;
        }
        List<Tally> ended = tallies.ofNotice(id);
        boolean reached = Tally.anybodyReached(ended);
        String kind = notice.kind().words();
        String words = Tally.words(ended);
        timeline.add(
                notice.incident(),
                reached ? "notice-came-back" : "nobody-reached",
                Actor.SYSTEM,
                "%s: messages came back%s. Now %s.".formatted(kind, reached ? "" : ", nobody was reached", words));
        events.publishEvent(
                new NoticeConcluded(notice.incident(), id, notice.kind(), reached, Tally.missed(ended), words));
    }
}
