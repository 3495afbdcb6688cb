package org.servicebridge.access.web;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A password was not even looked at, because too many wrong ones came before it. */
class TooManyAttempts extends AuthenticationException {

    private final long seconds;

    TooManyAttempts(Duration wait) {
        super("Too many wrong passwords");
        this.seconds = seconds(wait);
    }

    /** Whole seconds to wait, at least one. */
    long seconds() {
        return seconds;
    }

    String sentence() {
        return "There were too many wrong passwords: try again in %d s.".formatted(seconds);
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
