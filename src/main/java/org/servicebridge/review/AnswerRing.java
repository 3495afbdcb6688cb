package org.servicebridge.review;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what one organisation said about its users; only that one is not rung any more (SON-1). */
@Component
public class AnswerRing {

    private final Incidents incidents;
    private final RingRounds ringRounds;
    private final Timeline timeline;
    private final Clock clock;

    AnswerRing(Incidents incidents, RingRounds ringRounds, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.ringRounds = ringRounds;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void answer(String incident, long ring, Impact impact, String words, String by, Actor actor) {
        incidents.lock(incident);
        ringRounds.answer(incident, ring, impact, words, by, clock.instant());
        timeline.add(
                incident,
                "ring-answered",
                actor.onBehalfOf(by, true),
                "%s: %s. %s".formatted(ringRounds.organisation(ring), impact.words(), words));
    }
}
