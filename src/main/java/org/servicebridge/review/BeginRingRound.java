package org.servicebridge.review;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.NumbersInText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the agreed organisations on the list to be rung, in core hours only (SON-1). */
@Component
public class BeginRingRound {

    /** What a few people can ring within minutes, which is what the table is for. */
    private static final int MOST = 30;

    /** A name and a number; it has to fit on a card. */
    private static final int LONGEST = 200;

    private final Incidents incidents;
    private final RingRounds ringRounds;
    private final Timeline timeline;
    private final RequireCoreHours requireCoreHours;

    BeginRingRound(Incidents incidents, RingRounds ringRounds, Timeline timeline, RequireCoreHours requireCoreHours) {
        this.incidents = incidents;
        this.ringRounds = ringRounds;
        this.timeline = timeline;
        this.requireCoreHours = requireCoreHours;
    }

    @Transactional
    public void begin(String incident, String organisations, Actor actor) {
        Incident rung = incidents.lock(incident);
        requireCoreHours.require();
        List<String> lines = organisations
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(BeginRingRound::withNumber)
                .distinct()
                .toList();
        if (lines.isEmpty()) {
            throw Refusal.invalid("organisations", "Say whom to ring, one a line.");
        }
        if (lines.size() > MOST) {
            throw Refusal.invalid(
                    "organisations",
                    "Choose %d organisations at most: these are %d. A sample is enough.".formatted(MOST, lines.size()));
        }
        if (lines.stream().anyMatch(line -> CleanText.length(line) > LONGEST)) {
            throw Refusal.invalid("organisations", "Keep each line within %d characters.".formatted(LONGEST));
        }
        ringRounds.begin(incident, rung.dataSet().service(), lines);
        timeline.add(incident, "ring-round", actor, "To be rung: " + String.join("; ", lines));
    }

    /** A number is found out to be none while there is somebody to ask, not by whoever rings it. */
    private static String withNumber(String line) {
        NumbersInText.noNumber(line).ifPresent(number -> {
            throw Refusal.invalid(
                    "organisations",
                    "Nobody is reached by the number %s in the line %s: one looks like 0113 496 0123."
                            .formatted(number, CleanText.cut(line, LONGEST)));
        });
        return NumbersInText.shown(line);
    }
}
