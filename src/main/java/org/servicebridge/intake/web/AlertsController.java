package org.servicebridge.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Map;
import org.servicebridge.access.Refusal;
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

    private static final String STATUS = "status";
    private static final String SUCCESS = "success";
    private static final String MESSAGE = "message";

    private final TakeAlerts takeAlerts;
    private final TakeEvents takeEvents;

    AlertsController(TakeAlerts takeAlerts, TakeEvents takeEvents) {
        this.takeAlerts = takeAlerts;
        this.takeEvents = takeEvents;
    }

    @PostMapping("/api/v1/alerts/alertmanager")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Take alerts of Prometheus Alertmanager or Grafana",
            description =
                    "The webhook of Alertmanager or Grafana, of any version and content type, with any number of alerts. Of"
                            + " more than 16 MB what fits is taken and the rest counted. In core hours each new group of alerts asks the Bridge for a health check; without a"
                            + " groupKey each new alert does. Beyond twenty such questions of one key further alerts are counted"
                            + " in one more. What cannot be read is named and loses no other.")
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
            summary = "Take an event of PagerDuty's Events API, version 2 or 1, or a list of them",
            description =
                    "A trigger asks the Bridge for a health check in core hours; a resolve ends that question. Alerts"
                            + " of one payload.group are one question, and so are those beyond twenty of one key. The key may"
                            + " come as routing_key, as with PagerDuty, or in the header.")
    Map<String, Object> event(@RequestBody PagerDutyMessage message) {
        if (message.several()) {
            AlertsTaken taken = takeEvents.all(message.events());
            return Map.of(
                    STATUS, SUCCESS, MESSAGE, "Events processed", "taken", taken.taken(), "refused", taken.refused());
        }
        String key = takeEvents.one(message.events().get(0));
        return Map.of(STATUS, SUCCESS, MESSAGE, "Event processed", "dedup_key", key);
    }
}
