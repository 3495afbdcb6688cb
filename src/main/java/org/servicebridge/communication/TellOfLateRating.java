package org.servicebridge.communication;

import java.time.Clock;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.Escalations;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.StartBeside;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A provider's own report counts as confirmed when it comes, so readers wait from then on: where the first notice falls due before
 * anybody has set a severity, its lateness is noted, and level 2 hears of it and may set the severity itself (COM-3, INV-5).
 */
@Component
public class TellOfLateRating {

    private static final String WHAT =
            "Its provider has reported it as an HSSI, the first notice is due, and nobody has set its severity yet.";

    private final Incidents incidents;
    private final NoticeClocks clocks;
    private final Deadlines deadlines;
    private final Escalations escalations;
    private final StartBeside startBeside;
    private final Clock clock;

    TellOfLateRating(
            Incidents incidents,
            NoticeClocks clocks,
            Deadlines deadlines,
            Escalations escalations,
            StartBeside startBeside,
            Clock clock) {
        this.incidents = incidents;
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.escalations = escalations;
        this.startBeside = startBeside;
        this.clock = clock;
    }

    /** Level 2 hears once, however many steps are still open, and not where it is asked for advice already. */
    @Transactional
    public void tellLevel2(String reference) {
        incidents.lock(reference);
        boolean noted = deadlines
                .running(reference, ClockKind.FIRST_NOTICE)
                .filter(deadline -> deadline.breachedAt() != null)
                .isPresent();
        clocks.noteLateness(reference, clock.instant());
        if (!noted && escalations.open(reference, EscalationReason.ADVICE).isEmpty()) {
            startBeside.start(
                    reference,
                    ProcessKeys.ESCALATE_INCIDENT,
                    Map.of("reason", EscalationReason.ADVICE.code(), "what", WHAT),
                    Actor.SYSTEM);
        }
    }
}
