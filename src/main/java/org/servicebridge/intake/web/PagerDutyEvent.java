package org.servicebridge.intake.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An event of PagerDuty's Events API, version 2, as far as it is read; its routing key is not: the API key says who sends. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PagerDutyEvent(
        @JsonProperty("event_action")
        @NotNull(message = "Say trigger, acknowledge or resolve.")
        @Pattern(regexp = "trigger|acknowledge|resolve", message = "This must be trigger, acknowledge or resolve.")
        String eventAction,

        @JsonProperty("dedup_key") @Nullable @Size(max = 255, message = "The key is longer than 255 characters.")
        String dedupKey,

        @Nullable Payload payload) {

    /** Whether it names no alert: a new one then, where it is a trigger. */
    boolean keyless() {
        return dedupKey == null || dedupKey.isBlank();
    }

    /** What has happened; empty where nothing is said, which is enough to end an alert. */
    String summary() {
        String said = payload == null ? null : payload.summary();
        return said == null ? "" : said;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(@Nullable String summary) {}
}
