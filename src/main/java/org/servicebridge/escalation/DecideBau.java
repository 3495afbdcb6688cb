package org.servicebridge.escalation;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the desk's decision whether an HSSI out of hours is business as usual; then notices may leave without the EDM (OOH-6). */
@Component
public class DecideBau {

    private final Incidents incidents;
    private final NonBauProfile profile;
    private final Timeline timeline;

    DecideBau(Incidents incidents, NonBauProfile profile, Timeline timeline) {
        this.incidents = incidents;
        this.profile = profile;
        this.timeline = timeline;
    }

    /** @throws Refusal where it differs from the profile's advice without a reason, or the incident is not being managed */
    @Transactional
    public void decide(String reference, BauDecision decision, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireState(IncidentState.MANAGED);
        List<String> reasons = profile.reasonsBy(incident, decision);
        if (decision.bau() != reasons.isEmpty() && decision.reason() == null) {
            throw Refusal.invalid(
                    "reason",
                    decision.bau()
                            ? "Say why it is business as usual although: %s.".formatted(String.join("; ", reasons))
                            : "Say why the EDM is needed although it looks like business as usual.");
        }
        incident.decideBau(decision.bau());
        letNoticesLeave(incident, decision.bau());
        incidents.save(incident);
        timeline.add(reference, "bau-decided", actor, inWords(decision, reasons));
    }

    private static void letNoticesLeave(Incident incident, boolean bau) {
        if (incident.handling().communications() != Communications.NOT_REQUIRED) {
            incident.communicate(bau ? Communications.ALLOWED : Communications.HELD, null);
        }
    }

    private static String inWords(BauDecision decision, List<String> reasons) {
        StringBuilder words = new StringBuilder(
                decision.bau()
                        ? "Business as usual: the desk handles it."
                        : "Not business as usual: the EDM is needed.");
        if (!reasons.isEmpty()) {
            words.append(" By the profile it goes to the EDM: ")
                    .append(String.join("; ", reasons))
                    .append('.');
        }
        if (decision.reason() != null) {
            words.append(" Reason given: ").append(decision.reason());
        }
        return words.toString();
    }
}
