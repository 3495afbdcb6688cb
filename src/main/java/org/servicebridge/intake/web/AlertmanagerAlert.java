package org.servicebridge.intake.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.intake.MonitoringAlert;

/**
 * One alert of Alertmanager's webhook.
 *
 * @param fingerprint by which Alertmanager knows it again
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AlertmanagerAlert(
        @NotNull(message = "Say whether it is firing or resolved.")
        @Pattern(regexp = "firing|resolved", message = "This must be firing or resolved.")
        String status,

        @NotBlank(message = "Send the alert's fingerprint.")
        @Size(max = 200, message = "The fingerprint is longer than 200 characters.")
        String fingerprint,

        @Nullable Map<String, @Nullable String> labels,
        @Nullable Map<String, @Nullable String> annotations) {

    MonitoringAlert told() {
        return new MonitoringAlert("alertmanager", fingerprint, status.equals("firing"), summary());
    }

    private String summary() {
        Map<String, @Nullable String> said = annotations == null ? Map.of() : annotations;
        Map<String, @Nullable String> named = labels == null ? Map.of() : labels;
        String words = Stream.of(said.get("summary"), said.get("description"), named.get("instance"))
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("; "));
        String name = named.get("alertname");
        String title = name == null ? "Alert" : name;
        return words.isEmpty() ? title : title + ": " + words;
    }
}
