package org.servicebridge.statuspage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said about an incident in public.
 *
 * @param kind the code of the notice's kind, or {@code closed}
 * @param service the catalogue's code; null where no service of the catalogue is meant
 * @param nextUpdateAt when more is promised; null where nothing is
 * @param corrects the earlier update that it puts right
 * @param correctedAt when a later one put this right; null where none did
 */
public record PublishedUpdate(
        UUID id,
        String incident,
        String kind,
        Progress progress,
        int severity,
        @Nullable String service,
        String serviceName,
        String location,
        String body,
        Instant publishedAt,
        @Nullable Instant nextUpdateAt,
        @Nullable UUID corrects,
        @Nullable Instant correctedAt) {

    /** What stands over it. */
    public String heading() {
        String heading = switch (kind) {
            case "first" -> "New incident";
            case "urgent" -> "Urgent update";
            case "final" -> "Resolved";
            case "retrospective" -> "Reported after it was resolved";
            case CloseEntry.KIND -> "Closed";
            default -> "Update";
        };
        if (corrects == null) {
            return heading;
        }
        return kind.equals("final") ? "Resolved, with a correction" : "Correction";
    }
}
