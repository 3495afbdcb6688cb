package org.servicebridge.access.web;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A password was not even looked at, because too many wrong ones came before it, or too many come at once. */
class TooManyAttempts extends AuthenticationException {

    private final long seconds;
    private final String reason;

    TooManyAttempts(Duration wait) {
        this(seconds(wait), "There were too many wrong passwords");
    }

    private TooManyAttempts(long seconds, String reason) {
        super(reason);
        this.seconds = seconds;
        this.reason = reason;
    }

    /** Whoever tries again in a moment gets a turn. */
    static TooManyAttempts atOnce() {
        return new TooManyAttempts(1, "Too many people sign in at this moment");
    }

    /** Whole seconds to wait, at least one. */
    long seconds() {
        return seconds;
    }

    String sentence() {
        return "%s: try again in %d s.".formatted(reason, seconds);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
