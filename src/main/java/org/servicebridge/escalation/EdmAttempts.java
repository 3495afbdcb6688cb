package org.servicebridge.escalation;

import java.time.Clock;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.rota.RotaRole;
import org.springframework.stereotype.Component;

/** Counts the attempts to reach the EDM against what the cadence allows: so many, in so many minutes (OOH-7). */
@Component
public class EdmAttempts {

    private final ContactAttempts attempts;
    private final Deadlines deadlines;
    private final Incidents incidents;
    private final Cadence cadence;
    private final Clock clock;

    EdmAttempts(ContactAttempts attempts, Deadlines deadlines, Incidents incidents, Cadence cadence, Clock clock) {
        this.attempts = attempts;
        this.deadlines = deadlines;
        this.incidents = incidents;
        this.cadence = cadence;
        this.clock = clock;
    }

    /** How many attempts were made since the clock started; none where it does not run. */
    public int made(String reference) {
        return deadlines
                .running(reference, ClockKind.EDM_CONTACT)
                .map(deadline -> attempts.countSince(reference, RotaRole.EDM, deadline.startedAt()))
                .orElse(0);
    }

    /** How many attempts the cadence allows. */
    public int allowed(String reference) {
        return cadence.of(ClockKind.EDM_CONTACT, incidents.get(reference)).attemptsAllowed();
    }

    /** Whether another attempt is due before level 3 is called. */
    boolean left(String reference) {
        return made(reference) < allowed(reference) && !isTimeGone(reference);
    }

    boolean isTimeGone(String reference) {
        return deadlines
                .running(reference, ClockKind.EDM_CONTACT)
                .map(Deadline::dueAt)
                .filter(due -> due.isAfter(clock.instant()))
                .isEmpty();
    }
}
