package org.servicebridge.supplier;

import static org.servicebridge.incident.IncidentState.AWAITING_CONFIRMATION;

import java.time.Instant;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes how and when a provider was told that it is to confirm an HSSI; its time counts from the first time (OOH-5, DSK-3). */
@Component
public class TellProvider {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final KeepAcceptance keepAcceptance;
    private final Timeline timeline;
    private final PlausibleTimes times;

    TellProvider(
            Incidents incidents,
            Deadlines deadlines,
            KeepAcceptance keepAcceptance,
            Timeline timeline,
            PlausibleTimes times) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.keepAcceptance = keepAcceptance;
        this.timeline = timeline;
        this.times = times;
    }

    /** @throws org.servicebridge.access.Refusal where nobody waits for the provider, or a time or its reference cannot be */
    @Transactional
    public void byTelephone(String reference, Telling call, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        incident.requireState(AWAITING_CONFIRMATION);
        Instant at = times.past("at", call.at(), incident);
        keepAcceptance.keep(
                incident, call.providerReference(), call.acceptedAt(), SupplierVoice.saying(actor, call.whom()));
        told(incident, at, "Told by telephone: %s.".formatted(call.whom()), actor);
    }

    /**
     * What was written to it was handed over.
     *
     * @return whether that told it; it does not where it was told before, or nobody waits for it any more
     */
    @Transactional
    public boolean inWriting(String reference, String provider, Instant handedOver) {
        Incident incident = incidents.lock(reference);
        if (!isToBeTold(incident)) {
            return false;
        }
        told(incident, handedOver, "Told in writing: %s.".formatted(provider), Actor.SYSTEM);
        return true;
    }

    /** Whoever answers has been told; says whether nobody knew of it before. */
    boolean byItsAnswer(Incident incident, Actor speaker) {
        if (!isToBeTold(incident)) {
            return false;
        }
        told(incident, times.now(), "The provider knows of it, as it answers.", speaker);
        return true;
    }

    /** HSSIs that began under earlier versions were taken to be told by the desk as soon as it rated them. */
    @Transactional
    public void asEarlierVersionsDid(String reference) {
        told(incidents.lock(reference), times.now(), "The provider is to confirm severity 1 or 2.", Actor.SYSTEM);
    }

    private static boolean isToBeTold(Incident incident) {
        return incident.state() == AWAITING_CONFIRMATION
                && incident.milestones().providerToldAt() == null;
    }

    private void told(Incident incident, Instant at, String words, Actor actor) {
        incident.providerTold(at);
        incidents.save(incident);
        deadlines.start(incident, ClockKind.SUPPLIER_CONFIRMATION, at);
        deadlines.start(incident, ClockKind.CONFIRMATION_ESCALATION, at);
        timeline.add(incident.reference(), "provider-told", at, actor, words);
    }
}
