package org.servicebridge.review;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that an approved management summary has reached the director, and through whom (ESC-5). */
@Component
public class PassSummaryOn {

    private final Incidents incidents;
    private final Timeline timeline;

    PassSummaryOn(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    @Transactional
    public void passOn(String reference, String briefed, Actor actor) {
        incidents.lock(reference);
        timeline.add(reference, "summary-sent-up", actor, "Management summary sent up: " + briefed);
    }
}
