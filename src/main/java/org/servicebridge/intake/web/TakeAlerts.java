package org.servicebridge.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.intake.MonitoringAlert;
import org.servicebridge.intake.ReceiveAlert;
import org.servicebridge.intake.web.AlertsTaken.Refused;
import org.springframework.stereotype.Component;

/**
 * Takes the alerts of one message. Where monitoring has put them into a group, it is one question; otherwise they are taken one
 * after the other, each in a transaction of its own. What cannot be read or taken loses no other, and a message that comes again changes
 * nothing.
 */
@Component
class TakeAlerts {

    private final ReceiveAlert receiveAlert;
    private final CurrentActor currentActor;

    TakeAlerts(ReceiveAlert receiveAlert, CurrentActor currentActor) {
        this.receiveAlert = receiveAlert;
        this.currentActor = currentActor;
    }

    AlertsTaken take(AlertmanagerWebhook message) {
        String key = Told.text(message.groupKey());
        return key.isEmpty() ? each(message) : together(key, message);
    }

    private AlertsTaken each(AlertmanagerWebhook message) {
        List<Refused> refused = new ArrayList<>();
        String status = Told.text(message.status());
        for (int index = 0; index < message.each().size(); index++) {
            JsonNode told = message.each().get(index);
            AlertmanagerAlert alert = AlertmanagerAlert.of(told, status);
            String place = place(index);
            try {
                alert.alone().ifPresentOrElse(this::receive, unnamed(refused, place, told.isObject()));
            } catch (Refusal refusal) {
                refused.add(new Refused(place, String.valueOf(refusal.getMessage())));
            }
        }
        long others = notSent(message);
        if (others > 0) {
            String summary = "%,d more than one message holds".formatted(others);
            receive(new MonitoringAlert(
                    AlertmanagerAlert.SOURCE, "not sent", !AlertmanagerAlert.isOver(status), summary, "", others));
        }
        return new AlertsTaken(message.each().size() - refused.size(), refused);
    }

    private AlertsTaken together(String key, AlertmanagerWebhook message) {
        List<Refused> refused = new ArrayList<>();
        List<AlertmanagerAlert> read = new ArrayList<>();
        String status = Told.text(message.status());
        for (int index = 0; index < message.each().size(); index++) {
            JsonNode told = message.each().get(index);
            if (told.isObject()) {
                read.add(AlertmanagerAlert.of(told, status));
            } else {
                unnamed(refused, place(index), false).run();
            }
        }
        long others = refused.size() + notSent(message);
        boolean over = AlertmanagerAlert.isOver(status);
        MonitoringAlert group = new AlertGroup(key, over, read, others).told();
        receive(group);
        return new AlertsTaken(read.size(), refused);
    }

    private void receive(MonitoringAlert alert) {
        receiveAlert.receive(alert, currentActor.get());
    }

    private static long notSent(AlertmanagerWebhook message) {
        JsonNode number = message.truncatedAlerts();
        if (number == null || !number.isNumber() && !number.isTextual()) {
            return 0;
        }
        return (long) Math.min(AlertGroup.COUNTED, Math.max(0, number.asDouble()));
    }

    private static String place(int index) {
        return "alerts[%d]".formatted(index);
    }

    private static Runnable unnamed(List<Refused> refused, String place, boolean object) {
        return () -> refused.add(
                object
                        ? new Refused(place + ".fingerprint", "Send the alert's fingerprint.")
                        : new Refused(place, "An alert is a JSON object."));
    }
}
