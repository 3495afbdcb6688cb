package org.servicebridge.statuspage.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.servicebridge.statuspage.Publication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells readers and caches how old an answer is; caches keep it for seconds only, and longer while nobody answers. */
@Component
class Freshness {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String CACHE_CONTROL = "public, max-age=15, stale-if-error=300";

    private final Clock clock;

    Freshness(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether the publication could not be confirmed for more than a minute, so that something may be missing. */
    boolean isDelayed(Publication publication) {
        return age(publication).compareTo(SOON) > 0;
    }

    void mark(HttpServletResponse response, Publication publication) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
        response.setHeader(HttpHeaders.AGE, String.valueOf(age(publication).toSeconds()));
        response.setDateHeader(
                HttpHeaders.LAST_MODIFIED, publication.changedAt(now()).toEpochMilli());
    }

    private Duration age(Publication publication) {
        Duration age = Duration.between(publication.readAt(), now());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
