package org.servicebridge.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.intake.MonitoringAlert;
import org.servicebridge.intake.ReceiveAlert;
import org.servicebridge.intake.web.AlertsTaken.Refused;
import org.springframework.stereotype.Component;

/** Takes the events of one message one after the other; what cannot be taken is named as its sender names it, and loses no other. */
@Component
class TakeEvents {

    private static final String BODY = "body";

    private final ReceiveAlert receiveAlert;
    private final CurrentActor currentActor;

    TakeEvents(ReceiveAlert receiveAlert, CurrentActor currentActor) {
        this.receiveAlert = receiveAlert;
        this.currentActor = currentActor;
    }

    /** @throws Refusal where there is none, or none of them can be taken */
    AlertsTaken all(List<JsonNode> events) {
        List<Refused> refused = new ArrayList<>();
        for (int index = 0; index < events.size(); index++) {
            String place = "[%d]".formatted(index);
            try {
                one(events.get(index));
            } catch (Refusal refusal) {
                String field = String.valueOf(refusal.field());
                String where = field.equals(BODY) ? place : place + "." + field;
                refused.add(new Refused(where, String.valueOf(refusal.getMessage())));
            }
        }
        if (refused.size() == events.size()) {
            throw refused.isEmpty()
                    ? Refusal.invalid(BODY, "Send at least one event.")
                    : Refusal.invalid(refused.get(0).field(), refused.get(0).detail());
        }
        return new AlertsTaken(events.size() - refused.size(), refused);
    }

    /**
     * @return the key by which its sender can speak of it again
     * @throws Refusal where something is missing
     */
    String one(JsonNode told) {
        if (!told.isObject()) {
            throw Refusal.invalid(BODY, "An event is a JSON object.");
        }
        PagerDutyEvent event = PagerDutyEvent.of(told);
        if (!event.isTrigger() && !event.isAcknowledgement() && !event.isResolve()) {
            throw Refusal.invalid(event.actionName(), "This must be trigger, acknowledge or resolve.");
        }
        if (event.dedupKey().isEmpty() && !event.isTrigger()) {
            throw Refusal.invalid(event.keyName(), "Say which alert it is about.");
        }
        String summary = event.summary();
        if (event.isTrigger() && summary.isEmpty()) {
            throw Refusal.invalid(event.summaryName(), "Say in a few words what has happened.");
        }
        String key = event.dedupKey().isEmpty() ? UUID.randomUUID().toString() : event.dedupKey();
        if (!event.isAcknowledgement()) {
            receiveAlert.receive(
                    new MonitoringAlert("events", key, event.isTrigger(), summary, event.group(), 1),
                    currentActor.get());
        }
        return key;
    }
}
