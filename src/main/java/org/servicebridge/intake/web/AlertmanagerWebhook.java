package org.servicebridge.intake.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The webhook of Prometheus Alertmanager, as far as it is read.
 *
 * @param alerts as many as a storm brings, and each read by itself: Alertmanager does not send again what is refused
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AlertmanagerWebhook(
        @NotBlank(message = "Say which version of the webhook it is.")
        String version,

        @NotNull(message = "Send the alerts.") @ArraySchema(schema = @Schema(implementation = AlertmanagerAlert.class))
        List<JsonNode> alerts) {}
