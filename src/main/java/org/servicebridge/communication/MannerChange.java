package org.servicebridge.communication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of how a service is communicated, as it was wanted and decided.
 *
 * @param service its code in the catalogue
 * @param arrangement what the desk does instead of notices; of {@link Manner#LOCAL} only
 * @param reason why; where early life ends, with who approved the full roll-out and when
 * @param approved null while a Service Owner has not decided
 * @param answer what the Service Owner said about it
 */
public record MannerChange(
        long id,
        String service,
        Manner manner,
        @Nullable String arrangement,
        String reason,
        String wantedBy,
        Instant wantedAt,
        @Nullable Boolean approved,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer) {

    /** Whether a Service Owner still has to decide. */
    public boolean isWaiting() {
        return approved == null;
    }

    public boolean isApproved() {
        return Boolean.TRUE.equals(approved);
    }
}
