package org.servicebridge.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.servicebridge.access.Refusal;
import org.servicebridge.intake.MonitoringAlert;
import org.servicebridge.intake.ReceiveAlert;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the alerts of monitoring in the two shapes that most of it speaks (INV-7). */
@RestController
class AlertsController {

    private static final Logger LOG = LoggerFactory.getLogger(AlertsController.class);

    private final TakeAlerts takeAlerts;
    private final ReceiveAlert receiveAlert;

    AlertsController(TakeAlerts takeAlerts, ReceiveAlert receiveAlert) {
        this.takeAlerts = takeAlerts;
        this.receiveAlert = receiveAlert;
    }

    @PostMapping("/api/v1/alerts/alertmanager")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Take alerts of Prometheus Alertmanager",
            description =
                    "Its webhook, version 4, with any number of alerts in up to 16 MB. In core hours each new alert"
                            + " asks the Bridge for a health check. What cannot be read is named and loses no other.")
    AlertsTaken alertmanager(@Valid @RequestBody AlertmanagerWebhook webhook) {
        if (!"4".equals(webhook.version())) {
            throw Refusal.invalid("version", "Only version 4 of the webhook is understood.");
        }
        AlertsTaken answer = takeAlerts.take(webhook.alerts());
        if (!answer.refused().isEmpty()) {
            AlertsTaken.Refused first = answer.refused().get(0);
            // Alertmanager throws the answer to what was taken away, so whoever runs the service finds it here.
            LOG.warn(
                    "Alerts not taken: {}; taken: {}; the first is {}",
                    answer.refused().size(),
                    answer.taken(),
                    first.field());
            if (answer.taken() == 0) {
                throw Refusal.invalid(first.field(), first.detail());
            }
        }
        return answer;
    }

    @PostMapping("/api/v1/alerts/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Take an event of PagerDuty's Events API, version 2",
            description = "A trigger asks the Bridge for a health check in core hours; a resolve ends that question.")
    Map<String, String> event(@Valid @RequestBody PagerDutyEvent event) {
        boolean trigger = event.eventAction().equals("trigger");
        String summary = event.summary();
        if (trigger && summary.isBlank()) {
            throw Refusal.invalid("payload.summary", "Say in a few words what has happened.");
        }
        if (!trigger && event.keyless()) {
            throw Refusal.invalid("dedup_key", "Say which alert it is about.");
        }
        String key = event.keyless()
                ? UUID.randomUUID().toString()
                : Objects.requireNonNull(event.dedupKey()).strip();
        if (!event.eventAction().equals("acknowledge")) {
            receiveAlert.receive(new MonitoringAlert("events", key, trigger, summary));
        }
        return Map.of("status", "success", "message", "Event processed", "dedup_key", key);
    }
}
