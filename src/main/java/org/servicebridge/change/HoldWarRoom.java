package org.servicebridge.change;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records who reviewed risks and issues of an endpoint in the war room, and what they found (EPD-1). */
@Component
public class HoldWarRoom {

    /** The kind of its entries on the timeline. */
    public static final String ENTRY = "war-room-held";

    private final Timeline timeline;
    private final Clock clock;
    private final Incidents incidents;
    private final CoreHours coreHours;

    HoldWarRoom(Timeline timeline, Clock clock, Incidents incidents, CoreHours coreHours) {
        this.timeline = timeline;
        this.clock = clock;
        this.incidents = incidents;
        this.coreHours = coreHours;
    }

    @Transactional
    public void hold(String incident, List<Stakeholder> present, String findings, Actor actor) {
        incidents.lock(incident);
        if (present.isEmpty()) {
            throw Refusal.invalid("stakeholders", "Say who was there.");
        }
        if (!coreHours.contains(clock.instant()) && !present.contains(Stakeholder.LEVEL_3)) {
            throw Refusal.invalid("stakeholders", "Outside core hours the level 3 Escalation Manager joins.");
        }
        timeline.add(
                incident,
                ENTRY,
                actor,
                "War room with %s: %s"
                        .formatted(
                                present.stream().map(Stakeholder::words).collect(Collectors.joining(", ")), findings));
    }
}
