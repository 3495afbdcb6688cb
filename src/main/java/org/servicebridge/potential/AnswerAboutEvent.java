package org.servicebridge.potential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the provider says of an event under watch: it becomes an HSSI, it is no longer of interest, or is asked about again (INV-8). */
@Component
public class AnswerAboutEvent {

    private final WatchedEvents events;
    private final Incidents incidents;
    private final Timeline timeline;
    private final Cadence cadence;
    private final PlausibleTimes times;
    private final LondonTime london;

    AnswerAboutEvent(
            WatchedEvents events,
            Incidents incidents,
            Timeline timeline,
            Cadence cadence,
            PlausibleTimes times,
            LondonTime london) {
        this.cadence = cadence;
        this.events = events;
        this.incidents = incidents;
        this.timeline = timeline;
        this.times = times;
        this.london = london;
    }

    /**
     * @param said whom the desk asked, and what they said
     * @param askAt when the provider is asked again; required where it is
     * @throws org.servicebridge.access.Refusal where it is not under watch any more, or the time is missing or has passed
     */
    @Transactional
    public void answer(String reference, WatchAnswer outcome, String said, @Nullable Instant askAt, Actor actor) {
        WatchedEvent event = events.lock(reference);
        event.requireWatched();
        Instant again =
                outcome == WatchAnswer.ASK_AGAIN ? PutUnderWatch.requireTime(times.future("askAt", askAt)) : null;
        Instant due = cadence.here(ClockKind.WATCH_GRACE).dueAfter(event.askAt());
        events.answered(event, outcome, said, again, due, actor, times.now());
        String origin = event.origin();
        if (origin != null) {
            incidents.lock(origin);
            timeline.add(
                    origin,
                    "watch-answered",
                    actor,
                    "%s, %s%s: %s"
                            .formatted(
                                    reference,
                                    outcome.words(),
                                    again == null ? "" : " at " + london.dateAndTimeOf(again),
                                    said));
        }
    }
}
