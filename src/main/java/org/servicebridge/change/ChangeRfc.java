package org.servicebridge.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The written request for change.
 *
 * @param rfcDueAt by when it must come, once the change was carried out without one (CHG-7)
 */
public record ChangeRfc(
        @Nullable String rfcNumber,
        @Nullable Instant rfcReceivedAt,
        @Nullable Instant rfcDueAt) {

    static final ChangeRfc NONE = new ChangeRfc(null, null, null);

    public boolean isReceived() {
        return rfcReceivedAt != null;
    }

    /** Whether it is still to come after the change was carried out. */
    public boolean isOutstanding() {
        return rfcReceivedAt == null && rfcDueAt != null;
    }

    ChangeRfc received(String number, Instant at) {
        return new ChangeRfc(number, at, rfcDueAt);
    }

    ChangeRfc dueBy(Instant due) {
        return new ChangeRfc(rfcNumber, rfcReceivedAt, due);
    }
}
