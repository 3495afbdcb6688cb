package org.servicebridge.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Map;
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
            summary = "Take alerts of Prometheus Alertmanager or Grafana",
            description =
                    "The webhook of Alertmanager or Grafana, of any version and content type, with any number of alerts in"
                            + " up to 16 MB. In core hours each new group of alerts asks the Bridge for a health check; without a"
                            + " groupKey each new alert does. What cannot be read is named and loses no other.")
    AlertsTaken alertmanager(@Valid @RequestBody AlertmanagerWebhook webhook) {
        AlertsTaken answer = takeAlerts.take(webhook);
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

    // Programs made for PagerDuty put the second behind whatever address they are given.
    @PostMapping({"/api/v1/alerts/events", "/api/v1/alerts/events/v2/enqueue"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Take an event of PagerDuty's Events API, version 2",
            description =
                    "A trigger asks the Bridge for a health check in core hours; a resolve ends that question. The key may"
                            + " come as routing_key, as with PagerDuty, or in the header.")
    Map<String, String> event(@Valid @RequestBody PagerDutyEvent event) {
        String given = event.dedupKey();
        if (given.isEmpty() && !event.isTrigger()) {
            throw Refusal.invalid("dedup_key", "Say which alert it is about.");
        }
        String summary = event.summary();
        if (event.isTrigger() && summary.isEmpty()) {
            throw Refusal.invalid("payload.summary", "Say in a few words what has happened.");
        }
        String key = given.isEmpty() ? UUID.randomUUID().toString() : given;
        if (!event.isAcknowledgement()) {
            receiveAlert.receive(new MonitoringAlert("events", key, event.isTrigger(), summary));
        }
        return Map.of("status", "success", "message", "Event processed", "dedup_key", key);
    }
}
