package org.servicebridge.escalation;

import java.time.Clock;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.incident.BesideBegun;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.HelpAsked;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RisksFlagged;
import org.servicebridge.incident.Timeline;
import org.servicebridge.rota.Duty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the EDM in where a reason of the non-BAU profile arises after an HSSI was decided to be business as usual: a flag, a
 * call, a change, the press (OOH-6). By day the decision is forgotten, so that the desk of the night is asked again. A risk of an
 * HSSI that is resolved already is the EDM's at night, too (IH-7).
 */
@Component
class BringInEdm {

    private final Incidents incidents;
    private final NonBauProfile profile;
    private final EdmProcess process;
    private final AskEdmAgain askEdmAgain;
    private final Timeline timeline;
    private final Duty duty;
    private final Clock clock;

    BringInEdm(
            Incidents incidents,
            NonBauProfile profile,
            EdmProcess process,
            AskEdmAgain askEdmAgain,
            Timeline timeline,
            Duty duty,
            Clock clock) {
        this.askEdmAgain = askEdmAgain;
        this.duty = duty;
        this.clock = clock;
        this.incidents = incidents;
        this.profile = profile;
        this.process = process;
        this.timeline = timeline;
    }

    @EventListener
    @Transactional
    public void onFlagged(RisksFlagged flagged) {
        Incident incident = incidents.lock(flagged.reference());
        if (incident.state() == IncidentState.RESOLVED) {
            bringInOnRisk(incident, flagged.found(), flagged.actor());
        } else if (!askEdmAgain.onFlagged(incident, flagged)) {
            bringIn(flagged.reference(), flagged.found(), EdmRequest.NONE, flagged.actor());
        }
    }

    @EventListener
    @Transactional
    public void onBegun(BesideBegun begun) {
        switch (begun.process()) {
            case ProcessKeys.DISABLE_ENDPOINT -> asked(begun.reference(), EdmRequest.WAR_ROOM, begun.actor());
            case ProcessKeys.APPROVE_EMERGENCY_CHANGE ->
                asked(begun.reference(), EdmRequest.EMERGENCY_CHANGE, begun.actor());
            default -> {}
        }
    }

    /** A call, a war room, or the help of another provider. */
    @EventListener
    @Transactional
    public void onAsked(HelpAsked help) {
        asked(help.reference(), EdmRequest.of(help.request()), help.actor());
    }

    /** What an escalation asks for, where the profile knows it. */
    void onEscalated(String reference, EscalationReason reason, Actor actor) {
        switch (reason) {
            case PRESS_OFFICE -> asked(reference, EdmRequest.PRESS_OFFICE, actor);
            case CORPORATE_INCIDENT -> asked(reference, EdmRequest.CORPORATE_INCIDENT, actor);
            case CONTINUITY_PLAN -> asked(reference, EdmRequest.CONTINUITY_PLAN, actor);
            case CRISIS -> asked(reference, EdmRequest.CRISIS, actor);
            case NO_PROGRESS -> asked(reference, EdmRequest.NO_PROGRESS, actor);
            case PROVIDER_REQUEST -> asked(reference, EdmRequest.PROVIDER_ESCALATION, actor);
            case PROGRAMME_REQUEST -> asked(reference, EdmRequest.PROGRAMME_ESCALATION, actor);
            case SENIOR_MANAGER -> asked(reference, EdmRequest.SENIOR_MANAGER, actor);
            case RELEASE_DOUBT, DEPLOYMENT_RISK -> asked(reference, EdmRequest.RELEASE_QUESTION, actor);
            case ADVICE -> asked(reference, EdmRequest.GENERAL_QUESTION, actor);
            default -> {}
        }
    }

    private void asked(String reference, EdmRequest request, Actor actor) {
        bringIn(reference, Flags.NONE, request, actor);
    }

    private void bringIn(String reference, Flags found, EdmRequest request, Actor actor) {
        Incident incident = incidents.lock(reference);
        if (!isManagedWithoutThem(incident, found)) {
            return;
        }
        List<String> reasons = profile.newReasons(incident, found, request);
        if (reasons.isEmpty()) {
            return;
        }
        boolean atNight =
                Groups.NATIONAL_SERVICE_DESK.equals(incident.handling().managing());
        if (!atNight) {
            letNightDecide(incident, inWords(reasons) + " It is decided again at night.", actor);
        } else if (process.isReady(reference)) {
            incident.decideBau(false);
            if (incident.handling().isCommunicated()) {
                incident.communicate(Communications.HELD, null);
            }
            incidents.save(incident);
            timeline.add(reference, "edm-needed", actor, inWords(reasons) + " The EDM is brought in.");
            process.edmNeeded(reference);
        }
    }

    /** Business as usual; or the EDM has spoken, but before a risk was found. */
    private boolean isManagedWithoutThem(Incident incident, Flags found) {
        Boolean bau = incident.handling().bau();
        return incident.state() == IncidentState.MANAGED
                && bau != null
                && (bau || !found.equals(Flags.NONE) && !process.isAsked(incident.reference()));
    }

    /** How it is communicated stays as it is until the EDM says: what a risk forbids, the policy forbids already. */
    private void bringInOnRisk(Incident incident, Flags found, Actor actor) {
        String reference = incident.reference();
        List<String> reasons = profile.newReasons(incident, found, EdmRequest.NONE);
        if (reasons.isEmpty() || process.isAsked(reference)) {
            return;
        }
        if (Groups.EDM.equals(duty.level2(reference, clock.instant()))) {
            incident.decideBau(false);
            incidents.save(incident);
            timeline.add(
                    reference,
                    "edm-needed",
                    actor,
                    "Known of the resolved HSSI: %s. The EDM is asked.".formatted(String.join("; ", reasons)));
            process.edmNeededOnRisk(reference);
        } else if (incident.handling().bau() != null) {
            letNightDecide(incident, inWords(reasons), actor);
        }
    }

    private void letNightDecide(Incident incident, String words, Actor actor) {
        incident.decideBau(null);
        incidents.save(incident);
        timeline.add(incident.reference(), "bau-open", actor, words);
    }

    private static String inWords(List<String> reasons) {
        return "Not business as usual any more: %s.".formatted(String.join("; ", reasons));
    }
}
