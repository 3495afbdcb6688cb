package org.servicebridge.escalation;

import java.util.Map;
import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RunningBeside;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.incident.Timeline;
import org.servicebridge.text.CleanText;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the question of a possible crisis over to the HSSI that goes on, where the one beside which it is asked is its duplicate
 * (IH-6, CRI-1). What level 3 has decided already is carried out where it was decided.
 */
@Component
class HandOverCrisis {

    private final Incidents incidents;
    private final Escalations escalations;
    private final Timeline timeline;
    private final RunningBeside runningBeside;
    private final StartBeside startBeside;

    HandOverCrisis(
            Incidents incidents,
            Escalations escalations,
            Timeline timeline,
            RunningBeside runningBeside,
            StartBeside startBeside) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.timeline = timeline;
        this.runningBeside = runningBeside;
        this.startBeside = startBeside;
    }

    /** Comes first: the clock of the level that was asked stops with what waits for it. */
    @EventListener
    @Order(0)
    @Transactional
    public void handOver(IncidentOver over) {
        String duplicate = over.reference();
        String goesOn = incidents.lock(duplicate).withdrawal().duplicateOf();
        Optional<OpenEscalation> open = escalations.open(duplicate, EscalationReason.CRISIS);
        if (goesOn == null || open.isEmpty() || open.get().isInvoked()) {
            return;
        }
        escalations.end(duplicate, EscalationReason.CRISIS, "handed-over", over.actor());
        runningBeside.crisisHandedOver(duplicate);
        timeline.add(
                duplicate, ProcessKeys.MANAGE_CRISIS, over.actor(), "Possible crisis: asked of %s.".formatted(goesOn));
        String what = "%s: %s".formatted(duplicate, open.get().inWords());
        ask(goesOn, CleanText.cut(what, FormAnswers.LONGEST_TEXT), over.actor());
    }

    private void ask(String goesOn, String what, Actor actor) {
        if (runningBeside.isRunning(ProcessKeys.MANAGE_CRISIS, goesOn)) {
            timeline.add(goesOn, ProcessKeys.MANAGE_CRISIS, actor, "Possible crisis, asked already. " + what);
            escalations.said(goesOn, EscalationReason.CRISIS, what);
        } else {
            // Whoever names the other need not be one who may start it there.
            startBeside.start(goesOn, ProcessKeys.MANAGE_CRISIS, Map.of("what", what), Actor.SYSTEM);
        }
    }
}
