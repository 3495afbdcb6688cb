package org.servicebridge.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An escalation that nobody has ended yet.
 *
 * @param reason the code of an {@link EscalationReason}
 * @param serious whether whoever asked called the risk or effect serious
 * @param triggers why it is with level 3, in words; null where level 2 was asked
 * @param said what was said at the levels so far; null before anybody answered
 */
public record OpenEscalation(
        String reason,
        String what,
        boolean serious,
        String askedBy,
        Instant askedAt,
        @Nullable String triggers,
        @Nullable String said) {

    /** How the words begin that a level said when it invoked crisis management. */
    static final String INVOKED = "crisis management is invoked: ";

    public EscalationReason why() {
        return EscalationReason.of(reason);
    }

    /** Whether level 3 or 4 has invoked crisis management. */
    boolean isInvoked() {
        return said != null && said.contains(INVOKED);
    }

    /** What is asked, with what was said so far. */
    String inWords() {
        return said == null ? what : what + "\n" + said;
    }
}
