package org.servicebridge.communication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.Incident;

/**
 * All that a message is made of.
 *
 * @param now when it leaves; times on the same day are named without their date
 * @param nextUpdate the time to name; null where no further notice follows
 * @param corrects the earlier notice that it puts right
 * @param directorReason why directors are told; in a director notice only
 */
record NoticeContent(
        Incident incident,
        NoticeKind kind,
        Wording wording,
        Instant now,
        @Nullable Instant nextUpdate,
        @Nullable Notice corrects,
        @Nullable String directorReason) {

    /** The same told to directors. */
    NoticeContent forDirectors(String reason) {
        return new NoticeContent(incident, NoticeKind.DIRECTOR, wording, now, nextUpdate, corrects, reason);
    }
}
