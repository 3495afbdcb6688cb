package org.servicebridge.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.servicebridge.access.Refusal;
import org.servicebridge.intake.MonitoringAlert;
import org.servicebridge.intake.ReceiveAlert;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the alerts of monitoring in the two shapes that most of it speaks (INV-7). */
@RestController
class AlertsController {

    private final ReceiveAlert receiveAlert;

    AlertsController(ReceiveAlert receiveAlert) {
        this.receiveAlert = receiveAlert;
    }

    @PostMapping("/api/v1/alerts/alertmanager")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Take alerts of Prometheus Alertmanager",
            description = "Its webhook, version 4. In core hours each new alert asks the Bridge for a health check.")
    void alertmanager(@Valid @RequestBody AlertmanagerWebhook webhook) {
        if (!"4".equals(webhook.version())) {
            throw Refusal.invalid("version", "Only version 4 of the webhook is understood.");
        }
        webhook.alerts().stream().map(AlertmanagerWebhook.Alert::told).forEach(receiveAlert::receive);
    }

    @PostMapping("/api/v1/alerts/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Take an event of PagerDuty's Events API, version 2",
            description = "A trigger asks the Bridge for a health check in core hours; a resolve ends that question.")
    Map<String, String> event(@Valid @RequestBody PagerDutyEvent event) {
        String key = event.dedupKey() == null ? UUID.randomUUID().toString() : event.dedupKey();
        boolean trigger = event.eventAction().equals("trigger");
        if (trigger && event.payload() == null) {
            throw Refusal.invalid("payload", "A trigger needs a payload with a summary.");
        }
        if (!event.eventAction().equals("acknowledge")) {
            String summary = event.payload() == null ? "" : event.payload().summary();
            receiveAlert.receive(new MonitoringAlert("events", key, trigger, summary));
        }
        return Map.of("status", "success", "message", "Event processed", "dedup_key", key);
    }
}
