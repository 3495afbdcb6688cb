package org.servicebridge.intake.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The webhook of Prometheus Alertmanager and of Grafana, as far as it is read: whatever version it says, as what
 * is read is the same in all of them.
 *
 * @param status of the group: {@code firing} while any of its alerts is
 * @param groupKey by which the group is known again; without one each alert stands by itself
 * @param truncatedAlerts how many more there are than were sent
 * @param alerts as many as a storm brings, and each read by itself: Alertmanager does not send again what is refused
 */
record AlertmanagerWebhook(
        @Nullable @Schema(implementation = String.class) JsonNode status,
        @Nullable @Schema(implementation = String.class) JsonNode groupKey,
        @Nullable @Schema(implementation = Integer.class) JsonNode truncatedAlerts,

        @NotNull(message = "Send the alerts.")
        @ArraySchema(schema = @Schema(implementation = AlertmanagerAlert.class))
        @Nullable
        List<JsonNode> alerts) {

    /** Read from the whole, in which a name may stand twice. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AlertmanagerWebhook told(JsonNode message) {
        return new AlertmanagerWebhook(
                message.get("status"), message.get("groupKey"), message.get("truncatedAlerts"), alerts(message));
    }

    /** One may come without a list around it, or without anything. */
    private static @Nullable List<JsonNode> alerts(JsonNode message) {
        JsonNode sent = message.isArray() ? message : message.path("alerts");
        if (sent.isArray()) {
            return sent.valueStream().toList();
        }
        if (!sent.isMissingNode() && !sent.isNull()) {
            return List.of(sent);
        }
        return AlertmanagerAlert.isOne(message) ? List.of(message) : null;
    }

    List<JsonNode> each() {
        return alerts == null ? List.of() : alerts;
    }
}
