package org.servicebridge.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the change ended and what its review found (CHG-8).
 *
 * @param finishedAt complete or backed out
 * @param detailedReview where it was not successful
 */
public record ChangeReview(
        @Nullable Instant finishedAt,
        @Nullable Boolean successful,
        @Nullable String review,
        @Nullable String detailedReview,
        @Nullable String reviewedBy) {

    static final ChangeReview NONE = new ChangeReview(null, null, null, null, null);

    boolean isFailure() {
        return Boolean.FALSE.equals(successful);
    }

    ChangeReview finished(Instant at) {
        return new ChangeReview(at, successful, review, detailedReview, reviewedBy);
    }

    ChangeReview reviewed(boolean success, String found, @Nullable String detail, String by) {
        return new ChangeReview(finishedAt, success, found, detail, by);
    }
}
