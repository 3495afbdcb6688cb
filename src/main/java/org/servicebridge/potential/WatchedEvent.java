package org.servicebridge.potential;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * An event of severity 3 or 4 that may become an HSSI, under watch with its provider (INV-8).
 *
 * @param origin the record that was left to ordinary incident management; null where it was a report only
 * @param report the report of anybody; null where it was a record
 * @param service code of the service whose provider is asked
 * @param askAt when the provider is asked next
 * @param incident the HSSI that it has become
 */
record WatchedEvent(
        long id,
        @Nullable String origin,
        @Nullable Long report,
        int severity,
        String service,
        String summary,
        Instant begunAt,
        Instant askAt,
        @Nullable String incident,
        @Nullable Instant endedAt) {

    private static final String REFERENCE = "WATCH-%06d";

    /** How people call it: {@code WATCH-000042}. */
    String reference() {
        return reference(id);
    }

    static String reference(long id) {
        return REFERENCE.formatted(id);
    }

    static long id(String reference) {
        return Long.parseLong(reference.substring(reference.indexOf('-') + 1));
    }

    long requireReport() {
        return Objects.requireNonNull(report);
    }

    void requireWatched() {
        if (endedAt != null) {
            throw Refusal.wrongState("%s is not under watch any more.".formatted(reference()));
        }
    }

    /**
     * What the provider said once.
     *
     * @param askAgainAt when it was to be asked again; null where it was not
     */
    record Answer(String outcome, String said, @Nullable Instant askAgainAt, Instant answeredAt, String answeredBy) {}
}
