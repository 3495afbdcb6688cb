package org.servicebridge.conference;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as the record knows it, the latest of its process.
 *
 * @param askedBy who asked for it
 * @param callAt when it opens; null before it is arranged or agreed
 * @param notes what was said and decided; null before it was held
 */
public record ConferenceCall(
        String kind,
        String why,
        String askedBy,
        Instant askedAt,
        @Nullable Instant callAt,
        List<String> invitees,
        List<String> services,
        @Nullable String others,
        @Nullable String joining,
        @Nullable Instant openedAt,
        @Nullable String notes,
        @Nullable String actions) {

    public ConferenceCall {
        invitees = invitees == null ? List.of() : List.copyOf(invitees);
        services = services == null ? List.of() : List.copyOf(services);
    }

    public CallKind what() {
        return CallKind.of(kind);
    }
}
