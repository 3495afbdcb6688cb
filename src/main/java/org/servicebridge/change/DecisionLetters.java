package org.servicebridge.change;

import org.servicebridge.access.Actor;
import org.servicebridge.communication.QueueLetter;
import org.servicebridge.document.Document;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** Mails a decision with its minutes; an exercise leaves a note only. */
@Component
class DecisionLetters {

    private static final String PURPOSE = "change-decision";

    private final QueueLetter queueLetter;
    private final ChangeProperties properties;
    private final Incidents incidents;
    private final Timeline timeline;

    DecisionLetters(QueueLetter queueLetter, ChangeProperties properties, Incidents incidents, Timeline timeline) {
        this.queueLetter = queueLetter;
        this.properties = properties;
        this.incidents = incidents;
        this.timeline = timeline;
    }

    void queue(ChangeRequest request, Document minutes) {
        Incident incident = incidents.get(request.incident());
        String contact = request.terms().contactEmail();
        if (!incident.identification().exercise()) {
            queue("Change Management", properties.managementAddress(), request, minutes);
            if (contact != null) {
                queue(String.valueOf(request.terms().contactName()), contact, request, minutes);
            }
        }
        timeline.add(
                request.incident(),
                "change-decision-sent",
                Actor.SYSTEM,
                "%s: decision and minutes %s %s and %s"
                        .formatted(
                                request.reference(),
                                incident.identification().exercise() ? "would go (exercise) to" : "sent to",
                                contact == null ? "nobody at the provider" : contact,
                                properties.managementAddress()));
    }

    private void queue(String name, String address, ChangeRequest request, Document minutes) {
        String state = request.outcome();
        String subject = "%s %s: %s".formatted(request.reference(), state, minutes.title());
        String reason = request.decision().decisionReason();
        String text = """
                Change %s for %s is %s.

                %s

                The minutes follow as a page in this mail.
                """.formatted(
                        request.reference(), request.incident(), state, reason == null ? "" : "Reason: " + reason);
        queueLetter.queue(PURPOSE, name, address, subject, text, minutes.html());
    }
}
