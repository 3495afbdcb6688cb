package org.servicebridge.escalation;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.CommunicationsEnded;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the EDM's guidance on handling and communications; from then on notices leave, or none does (OOH-8 to OOH-10). */
@Component
public class GiveGuidance {

    private final Incidents incidents;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    GiveGuidance(Incidents incidents, Timeline timeline, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * @param actor the EDM or level 3, or somebody of a desk on behalf of whom they spoke to
     * @throws Refusal where the incident is neither being managed nor resolved, a desk names nobody, or harm forbids what is required (CLN-5)
     */
    @Transactional
    public void give(String reference, Guidance guidance, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireState(IncidentState.MANAGED, IncidentState.RESOLVED);
        requireVoice(actor);
        if (guidance.communicationsRequired() && incident.flags().patientHarmed()) {
            throw Refusal.wrongState(
                    "A patient has come to harm: nothing may be communicated about %s. Answer that no communications are required."
                            .formatted(reference));
        }
        incident.communicate(
                guidance.communicationsRequired() ? Communications.ALLOWED : Communications.NOT_REQUIRED,
                guidance.inWords());
        incident.wordNotices(guidance.wording());
        incidents.save(incident);
        boolean communicated = incident.handling().communications() == Communications.ALLOWED;
        timeline.add(
                reference,
                "guidance-given",
                actor,
                "%s. Handling: %s"
                        .formatted(
                                communicated ? "Communications are required" : "No communications",
                                guidance.inWords()));
        if (!communicated) {
            events.publishEvent(new CommunicationsEnded(reference, actor));
        }
    }

    private static void requireVoice(Actor actor) {
        boolean ownWords = actor.kind() != Actor.Kind.PERSON || actor.isIn(Groups.EDM) || actor.isIn(Groups.LEVEL_3);
        if (!ownWords && actor.onBehalfOf() == null) {
            throw Refusal.invalid(FormAnswers.BY, "Say who gave the guidance on the telephone.");
        }
    }
}
