package org.servicebridge.intake.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

        @JsonProperty("dedup_key") @Nullable @Size(max = 255)
        String dedupKey,

        @Nullable @Valid Payload payload) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(
            @NotBlank(message = "Say in a few words what has happened.") @Size(max = 1024)
            String summary) {}
}
