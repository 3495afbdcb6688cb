package org.servicebridge.intake.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.servicebridge.intake.ReceiveAlert;
import org.servicebridge.intake.web.AlertsTaken.Refused;
import org.springframework.stereotype.Component;

/**
 * Takes the alerts of one message of Alertmanager one after the other, each in a transaction of its own: what cannot be read
 * loses no other, and a message that comes again changes nothing.
 */
@Component
class TakeAlerts {

    private final ReceiveAlert receiveAlert;
    private final ObjectMapper json;
    private final Validator validator;

    TakeAlerts(ReceiveAlert receiveAlert, ObjectMapper json, Validator validator) {
        this.receiveAlert = receiveAlert;
        this.json = json;
        this.validator = validator;
    }

    AlertsTaken take(List<JsonNode> alerts) {
        List<Refused> refused = new ArrayList<>();
        for (int index = 0; index < alerts.size(); index++) {
            take(alerts.get(index), "alerts[%d]".formatted(index)).ifPresent(refused::add);
        }
        return new AlertsTaken(alerts.size() - refused.size(), refused);
    }

    private Optional<Refused> take(JsonNode told, String place) {
        if (!told.isObject()) {
            return Optional.of(new Refused(place, "An alert is a JSON object."));
        }
        try {
            AlertmanagerAlert alert = json.treeToValue(told, AlertmanagerAlert.class);
            Optional<Refused> fault = validator.validate(alert).stream()
                    .min(Comparator.comparing(
                            violation -> violation.getPropertyPath().toString()))
                    .map(violation -> refused(place, violation));
            if (fault.isEmpty()) {
                receiveAlert.receive(alert.told());
            }
            return fault;
        } catch (JsonProcessingException unreadable) {
            return Optional.of(new Refused(place + path(unreadable), "This value cannot be read."));
        }
    }

    private static Refused refused(String place, ConstraintViolation<AlertmanagerAlert> violation) {
        return new Refused(place + "." + violation.getPropertyPath(), violation.getMessage());
    }

    private static String path(JsonProcessingException unreadable) {
        return unreadable instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "" : "." + step.getFieldName())
                        .reduce("", String::concat)
                : "";
    }
}
