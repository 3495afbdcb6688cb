package org.servicebridge.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
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

    private static final String RESOLVED = "resolved";

    /** @param status that of the message, for an alert that has none */
    static AlertmanagerAlert of(JsonNode told, String status) {
        String own = Told.text(told, "status");
        return new AlertmanagerAlert(
                own.isEmpty() ? status : own,
                Told.text(told, "fingerprint"),
                Told.texts(told, "labels"),
                Told.texts(told, "annotations"));
    }

    boolean isFiring() {
        return !isOver(status);
    }

    static boolean isOver(String status) {
        return RESOLVED.equalsIgnoreCase(status);
    }

    /** The alert by itself; empty where nothing says which one it is. */
    Optional<MonitoringAlert> alone() {
        String key = fingerprint.isEmpty() && !labels.isEmpty() ? labels.toString() : fingerprint;
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(new MonitoringAlert("alertmanager", key, isFiring(), name() + words("")));
    }

    String name() {
        return labels.getOrDefault("alertname", "Alert");
    }

    /** What it says, behind a colon; {@code otherwise} where it says nothing. */
    String words(String otherwise) {
        String words = Stream.of(annotations.get("summary"), annotations.get("description"), labels.get("instance"))
                .filter(text -> text != null && !CleanText.isBlank(text))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? otherwise : ": " + words;
    }
}
