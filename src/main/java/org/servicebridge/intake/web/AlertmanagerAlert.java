package org.servicebridge.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicebridge.intake.MonitoringAlert;
import org.servicebridge.text.CleanText;

/**
 * One alert of the webhook of Alertmanager or Grafana, read for what can be read: only what says nothing at all is refused.
 *
 * @param status {@code firing} or {@code resolved}
 * @param fingerprint by which its sender knows it again
 */
record AlertmanagerAlert(
        @Schema(allowableValues = {"firing", "resolved"}) String status,

        String fingerprint,
        Map<String, String> labels,
        Map<String, String> annotations) {

    /** How such monitoring is called on the record. */
    static final String SOURCE = "alertmanager";

    /** The field that only Grafana's messages of old have. */
    private static final String RULE = "ruleName";

    /** As Alertmanager calls it, and as Grafana did of old. */
    private static final Set<String> OVER = Set.of("resolved", "ok", "normal", "paused");

    private static final String NAME = "alertname";

    /** @param status that of the message, for an alert that has none */
    static AlertmanagerAlert of(JsonNode told, String status) {
        if (told.has(RULE)) {
            return ofOldGrafana(told);
        }
        String own = Told.text(told, "status");
        return new AlertmanagerAlert(
                own.isEmpty() ? status : own,
                Told.text(told, "fingerprint"),
                Told.texts(told, "labels"),
                Told.texts(told, "annotations"));
    }

    /** Grafana sent one alert a message, by its rule, before it had an Alertmanager in it. */
    private static AlertmanagerAlert ofOldGrafana(JsonNode told) {
        String name = Told.text(told, RULE);
        String number = Told.text(told, "ruleId");
        return new AlertmanagerAlert(
                Told.text(told, "state"),
                number.isEmpty() ? name : "rule " + number,
                name.isEmpty() ? Map.of() : Map.of(NAME, name),
                Map.of("message", Told.text(told, "message")));
    }

    /** Whether a message is one alert itself, without a list around it. */
    static boolean isOne(JsonNode message) {
        return message.path("labels").isObject() || message.has(RULE);
    }

    boolean isFiring() {
        return !isOver(status);
    }

    static boolean isOver(String status) {
        return OVER.contains(status.toLowerCase(Locale.ROOT));
    }

    /** The alert by itself; empty where nothing says which one it is. */
    Optional<MonitoringAlert> alone() {
        String key = fingerprint.isEmpty() && !labels.isEmpty() ? labels.toString() : fingerprint;
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(new MonitoringAlert(SOURCE, key, isFiring(), name() + words("")));
    }

    String name() {
        return labels.getOrDefault(NAME, "Alert");
    }

    /** What it says, behind a colon; {@code otherwise} where it says nothing. */
    String words(String otherwise) {
        String words = Stream.of(
                        annotations.get("summary"),
                        annotations.get("description"),
                        annotations.get("message"),
                        labels.get("instance"))
                .filter(text -> text != null && !CleanText.isBlank(text))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? otherwise : ": " + words;
    }
}
