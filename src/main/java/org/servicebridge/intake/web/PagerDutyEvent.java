package org.servicebridge.intake.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event of PagerDuty's Events API, version 2, as far as it is read.
 *
 * @param dedupKey by which the alert is known again; empty where none was sent: a new one then, where it is a trigger
 */
record PagerDutyEvent(
        @JsonProperty("event_action")
        @NotNull
        @Pattern(regexp = "trigger|acknowledge|resolve", message = "This must be trigger, acknowledge or resolve.")
        String eventAction,

        @JsonProperty("dedup_key") String dedupKey,
        @Schema(implementation = Payload.class) JsonNode payload,
        String client) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PagerDutyEvent told(JsonNode event) {
        return new PagerDutyEvent(
                Told.text(event, "event_action").toLowerCase(Locale.ROOT),
                Told.text(event, "dedup_key"),
                event.path("payload"),
                Told.text(event, "client"));
    }

    boolean isTrigger() {
        return eventAction.equals("trigger");
    }

    boolean isAcknowledgement() {
        return eventAction.equals("acknowledge");
    }

    /** What has happened, or at least where; empty where nothing is said, which is enough to end an alert. */
    String summary() {
        return Stream.of(
                        Told.text(payload, "summary"),
                        Told.text(payload, "source"),
                        Told.text(payload, "component"),
                        client)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * What an event says of its alert.
     *
     * @param source what it happened to, told where there is no summary
     */
    record Payload(@Nullable String summary, @Nullable String source) {}
}
