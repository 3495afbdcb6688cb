package org.servicebridge.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook gets: what the status page shows, and nothing else.
 *
 * @param type always {@code notice.issued}
 * @param timestamp when it was issued
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookPayload(String type, Instant timestamp, Data data) {

    static WebhookPayload of(Notice notice, @Nullable String service, String text) {
        return new WebhookPayload(
                "notice.issued",
                Objects.requireNonNull(notice.issuedAt()),
                new Data(
                        notice.incident(),
                        notice.kind().code(),
                        notice.severity(),
                        service,
                        text,
                        notice.nextUpdateAt(),
                        notice.exercise()));
    }

    /**
     * The notice.
     *
     * @param kind code of the kind of notice
     * @param text the entry on the status page
     * @param nextUpdate when the next one comes; left out where there will be none
     * @param exercise true where nothing has really happened
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String reference,
            String kind,
            @Nullable Integer severity,
            @Nullable String service,
            String text,
            @Nullable Instant nextUpdate,
            boolean exercise) {}
}
