package org.servicebridge.intake.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The webhook of Prometheus Alertmanager and of Grafana, as far as it is read.
 *
 * @param version 4 of Alertmanager, 1 of Grafana
 * @param status of the group: {@code firing} while any of its alerts is
 * @param groupKey by which the group is known again; without one each alert stands by itself
 * @param truncatedAlerts how many more there are than were sent
 * @param alerts as many as a storm brings, and each read by itself: Alertmanager does not send again what is refused
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AlertmanagerWebhook(
        @NotBlank(message = "Say which version of the webhook it is.")
        String version,

        @Nullable @Schema(implementation = String.class) JsonNode status,
        @Nullable @Schema(implementation = String.class) JsonNode groupKey,
        @Nullable @Schema(implementation = Integer.class) JsonNode truncatedAlerts,

        @NotNull(message = "Send the alerts.") @ArraySchema(schema = @Schema(implementation = AlertmanagerAlert.class))
        List<JsonNode> alerts) {

    private static final Set<String> VERSIONS = Set.of("4", "1");

    boolean isUnderstood() {
        return VERSIONS.contains(version);
    }
}
