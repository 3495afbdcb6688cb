package org.servicebridge.conference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint call of an HSSI.
 *
 * @param callAt when it is held; null before that is agreed
 * @param endedAt when its outcome was recorded, or none was needed any more; null while it is to come
 * @param held whether provider and desk met; null while it is to come, or where none was needed
 * @param notes what was said, or why they did not meet
 * @param resources whether the resources that the resolution needs are available
 * @param onTrack whether the plan is on track
 * @param noneBecause why no further one is needed
 */
public record Checkpoint(
        @Nullable Instant callAt,
        @Nullable Instant endedAt,
        @Nullable Boolean held,
        @Nullable String attended,
        @Nullable String notes,
        @Nullable Boolean resources,
        @Nullable Boolean onTrack,
        @Nullable String noneBecause) {

    public boolean isToCome() {
        return endedAt == null;
    }

    /** Whether resources or plan did not satisfy. */
    public boolean isInDoubt() {
        return Boolean.FALSE.equals(resources) || Boolean.FALSE.equals(onTrack);
    }

    /** What was found of resources and plan, for people to read. */
    public String found() {
        return "Resources %s, plan %s."
                .formatted(
                        Boolean.TRUE.equals(resources) ? "available" : "NOT available",
                        Boolean.TRUE.equals(onTrack) ? "on track" : "NOT on track");
    }
}
