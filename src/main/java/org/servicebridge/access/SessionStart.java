package org.servicebridge.access;

import java.time.Duration;
import java.time.Instant;

/**
 * When and by which password a session began. It ends with the shift, and with that password.
 *
 * @param mark of {@link SignInMarks}, as it was when the password was proved
 */
public record SessionStart(Instant at, String mark) {

    /** How long a person works with one sign-in, at most. */
    public static final Duration SHIFT = Duration.ofHours(12);

    public boolean isOver(Instant now) {
        return !now.isBefore(end());
    }

    public Instant end() {
        return at.plus(SHIFT);
    }
}
