package org.servicebridge.intake.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.intake.MonitoringAlert;

/** The webhook of Prometheus Alertmanager, as far as it is read. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AlertmanagerWebhook(
        @NotBlank(message = "Say which version of the webhook it is.")
        String version,

        @NotNull(message = "Send the alerts.") @Size(max = 200) @Valid
        List<@NotNull Alert> alerts) {

    /**
     * One alert.
     *
     * @param fingerprint by which Alertmanager knows it again
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Alert(
            @NotNull(message = "Say whether it is firing or resolved.")
            @Pattern(regexp = "firing|resolved", message = "This must be firing or resolved.")
            String status,

            @NotBlank(message = "Send the alert's fingerprint.") @Size(max = 200)
            String fingerprint,

            @Nullable Map<String, String> labels,
            @Nullable Map<String, String> annotations) {

        MonitoringAlert told() {
            return new MonitoringAlert("alertmanager", fingerprint, status.equals("firing"), summary());
        }

        private String summary() {
            Map<String, String> said = annotations == null ? Map.of() : annotations;
            Map<String, String> named = labels == null ? Map.of() : labels;
            String words = Stream.of(said.get("summary"), said.get("description"), named.get("instance"))
                    .filter(text -> text != null && !text.isBlank())
                    .collect(Collectors.joining("; "));
            String name = named.getOrDefault("alertname", "Alert");
            return words.isEmpty() ? name : name + ": " + words;
        }
    }
}
