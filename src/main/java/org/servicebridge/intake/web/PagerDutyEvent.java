package org.servicebridge.intake.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event of PagerDuty's Events API, version 2, as far as it is read; and of version 1, which has other names for the same.
 *
 * @param dedupKey by which the alert is known again; empty where none was sent: a new one then, where it is a trigger
 * @param told the whole, for what programs put elsewhere
 */
record PagerDutyEvent(
        @JsonProperty("event_action") @Schema(allowableValues = {"trigger", "acknowledge", "resolve"})
        String eventAction,

        @JsonProperty("dedup_key") String dedupKey,
        @Schema(implementation = Payload.class) JsonNode payload,
        String client,
        @Schema(hidden = true) JsonNode told) {

    private static final String ACTION = "event_action";
    private static final String ACTION_OF_VERSION_1 = "event_type";
    private static final String KEY = "dedup_key";
    private static final String KEY_OF_VERSION_1 = "incident_key";

    /** Monitors that are told their words by hand say what has become of the alert, not what is to be done. */
    private static final Set<String> TRIGGER =
            Set.of("trigger", "triggered", "firing", "fired", "alerting", "problem", "alarm", "down", "open", "create");

    private static final Set<String> ACKNOWLEDGE = Set.of("acknowledge", "acknowledged", "ack");
    private static final Set<String> RESOLVE =
            Set.of("resolve", "resolved", "recovery", "recovered", "ok", "up", "close", "closed");

    static PagerDutyEvent of(JsonNode event) {
        return new PagerDutyEvent(
                first(Told.text(event, ACTION), Told.text(event, ACTION_OF_VERSION_1))
                        .toLowerCase(Locale.ROOT),
                first(Told.text(event, KEY), Told.text(event, KEY_OF_VERSION_1)),
                event.path("payload"),
                Told.text(event, "client"),
                event);
    }

    boolean isTrigger() {
        return TRIGGER.contains(eventAction);
    }

    boolean isAcknowledgement() {
        return ACKNOWLEDGE.contains(eventAction);
    }

    boolean isResolve() {
        return RESOLVE.contains(eventAction);
    }

    /** What the sender calls the action. */
    String actionName() {
        return isOfVersion1() ? ACTION_OF_VERSION_1 : ACTION;
    }

    /** What the sender calls the key. */
    String keyName() {
        return isOfVersion1() ? KEY_OF_VERSION_1 : KEY;
    }

    /** Where the sender says what has happened. */
    String summaryName() {
        return isOfVersion1() ? "description" : "payload.summary";
    }

    private boolean isOfVersion1() {
        return !told.has(ACTION)
                && Stream.of(ACTION_OF_VERSION_1, KEY_OF_VERSION_1, "service_key")
                        .anyMatch(told::has);
    }

    /** What has happened, or at least where; empty where nothing is said, which is enough to end an alert. */
    String summary() {
        return first(
                Told.text(payload),
                Told.text(payload, "summary"),
                Told.text(told, "description"),
                Told.text(told, "summary"),
                Told.text(payload, "source"),
                Told.text(payload, "component"),
                Told.words(payload.path("custom_details")),
                Told.words(told.path("custom_details")),
                Told.words(told.path("details")),
                client);
    }

    /** What it belongs to, beside others with keys of their own; empty where nothing is said. */
    String group() {
        return Told.text(payload, "group");
    }

    private static String first(String... said) {
        return Stream.of(said).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /**
     * What an event says of its alert.
     *
     * @param source what it happened to, told where there is no summary
     * @param group what it belongs to: alerts of one group are one question
     */
    record Payload(
            @Nullable String summary,
            @Nullable String source,
            @Nullable String group) {}
}
