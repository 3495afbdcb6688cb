package org.servicebridge.conference;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.DeskDuty;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Bridge sets the terms of engagement: a call, face to face, or a channel, and where (MAJ-4). Whoever is asked to a call reads them. */
@Component
public class ChooseWayOfWorking {

    private static final int LONGEST = 200;

    private final Incidents incidents;
    private final WaysOfWorking ways;
    private final Timeline timeline;

    ChooseWayOfWorking(Incidents incidents, WaysOfWorking ways, Timeline timeline) {
        this.incidents = incidents;
        this.ways = ways;
        this.timeline = timeline;
    }

    /**
     * @param way code of a {@link Way}
     * @param place the line, the room or the channel
     * @throws Refusal naming the field at fault, where the HSSI is over, or where the actor may not
     */
    @Transactional
    public void choose(String reference, @Nullable String way, @Nullable String place, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DeskDuty.require(actor);
        if (!incident.state().isOpen()) {
            throw Refusal.wrongState("%s is %s: nobody works on it any more."
                    .formatted(incident.reference(), incident.state().words()));
        }
        WayOfWorking chosen = new WayOfWorking(incident.reference(), Way.chosen(way), where(place));
        ways.set(chosen, actor);
        timeline.add(incident.reference(), "way-chosen", actor, "How we work together: %s.".formatted(chosen.words()));
    }

    private static String where(@Nullable String place) {
        String clean = CleanText.line(place == null ? "" : place);
        if (clean.isEmpty() || CleanText.length(clean) > LONGEST) {
            throw Refusal.invalid("place", "Give the line, the room or the channel, in 200 characters at most.");
        }
        CleanText.fault(clean).ifPresent(fault -> {
            throw Refusal.invalid("place", "The place %s.".formatted(fault));
        });
        return clean;
    }
}
