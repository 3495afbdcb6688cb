package org.servicebridge.access.web;

import java.time.Clock;
import java.time.Duration;
import org.servicebridge.access.SessionStart;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an open page when its session ends, so that it can say so before somebody loses what they are writing. */
@RestController
class SessionEnd {

    static final String PATH = "/session-end";

    private final Clock clock;

    SessionEnd(Clock clock) {
        this.clock = clock;
    }

    @GetMapping(PATH)
    Left left(Authentication signedIn) {
        Duration left = signedIn.getDetails() instanceof SessionStart start
                ? Duration.between(clock.instant(), start.end())
                : SessionStart.SHIFT;
        return new Left(left.toSeconds());
    }

    /** The seconds that are left; a browser's clock may be another than ours. */
    record Left(long secondsLeft) {}
}
