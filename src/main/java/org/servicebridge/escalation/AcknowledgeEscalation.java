package org.servicebridge.escalation;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** Somebody of the level that was asked has it: its clock stops and nobody else is asked. */
@Component
public class AcknowledgeEscalation {

    private final Incidents incidents;
    private final Escalations escalations;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Clock clock;

    AcknowledgeEscalation(
            Incidents incidents, Escalations escalations, Deadlines deadlines, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param group that was asked; anybody else names who answered on the telephone
     * @param said what they said about it
     */
    @Transactional
    public void acknowledge(
            String reference, EscalationReason reason, Level level, String group, @Nullable String said, Actor actor) {
        incidents.lock(reference);
        Voice.require(actor, group);
        deadlines.stop(reference, level.clock(), clock.instant(), actor);
        escalations.waitsFor(reference, reason, null);
        String words =
                "%s acknowledged by %s%s".formatted(reason.words(), level.words(), said == null ? "." : ": " + said);
        timeline.add(reference, "escalation-acknowledged", actor, words);
        if (said != null) {
            escalations.said(reference, reason, "%s: %s".formatted(level.words(), said));
        }
    }

    /**
     * The desk called, and nobody answered; the time of the level runs on. Where that ended because another escalation to the same
     * level was answered meanwhile, this one has it anew.
     */
    @Transactional
    public void notReached(String reference, Level level, @Nullable String left, Actor actor) {
        Incident incident = incidents.lock(reference);
        if (deadlines.running(reference, level.clock()).isEmpty()) {
            deadlines.start(incident, level.clock(), clock.instant());
        }
        timeline.add(
                reference,
                "level-called",
                actor,
                "%s was called: nobody answered%s"
                        .formatted(
                                StringUtils.capitalize(level.words()), left == null ? "." : ". Message left: " + left));
    }
}
