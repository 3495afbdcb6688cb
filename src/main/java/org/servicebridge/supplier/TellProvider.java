package org.servicebridge.supplier;

import static org.servicebridge.incident.IncidentState.AWAITING_CONFIRMATION;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes how and when a provider was told that it is to confirm an HSSI; its time counts from the first time (OOH-5, DSK-3). */
@Component
public class TellProvider {

    /** The kind of entry that says how it was told. */
    static final String TOLD = "provider-told";

    private static final Set<ClockKind> CLOCKS =
            EnumSet.of(ClockKind.SUPPLIER_CONFIRMATION, ClockKind.CONFIRMATION_ESCALATION);

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final KeepAcceptance keepAcceptance;
    private final Timeline timeline;
    private final PlausibleTimes times;
    private final Cadence cadence;
    private final RunningProcess process;

    TellProvider(
            Incidents incidents,
            Deadlines deadlines,
            KeepAcceptance keepAcceptance,
            Timeline timeline,
            PlausibleTimes times,
            Cadence cadence,
            RunningProcess process) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.keepAcceptance = keepAcceptance;
        this.timeline = timeline;
        this.times = times;
        this.cadence = cadence;
        this.process = process;
    }

    /** @throws org.servicebridge.access.Refusal where nobody waits for the provider, or a time or its reference cannot be */
    @Transactional
    public void byTelephone(String reference, Telling call, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Instant at = called(incident, call, actor);
        told(incident, at, "Told by telephone: %s.".formatted(call.whom()), actor);
    }

    /**
     * What had told it came back, and it is called: told then, while it is chased no later for it.
     *
     * @throws org.servicebridge.access.Refusal where nobody waits for the provider, or a time or its reference cannot be
     */
    @Transactional
    public void afterAll(String reference, Telling call, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Instant at = called(incident, call, actor);
        incident.providerTold(at);
        incidents.save(incident);
        timeline.add(reference, TOLD, at, actor, "Told by telephone after all: %s.".formatted(call.whom()));
    }

    /** When it was called; what it said of itself is kept. */
    private Instant called(Incident incident, Telling call, Actor actor) {
        SupplierVoice.require(actor);
        incident.requireState(AWAITING_CONFIRMATION);
        Instant at = times.past("at", call.at(), incident);
        keepAcceptance.keep(
                incident, call.providerReference(), call.acceptedAt(), SupplierVoice.saying(actor, call.whom()));
        return at;
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

    /** When the provider would have to confirm, were it told now. */
    public Instant atLatest(String reference) {
        return cadence.of(ClockKind.SUPPLIER_CONFIRMATION, incidents.get(reference))
                .dueAfter(times.now());
    }

    /** Nobody told it in time: the clocks of its confirmation and of level 2 start all the same, and it is not said to be told. */
    @Transactional
    public void notInTime(String reference) {
        Incident incident = incidents.lock(reference);
        start(incident, times.now());
        timeline.add(
                reference,
                "provider-not-told",
                Actor.SYSTEM,
                "Nobody has told the provider yet: it is chased, and level 2 hears of it if it stays silent.");
    }

    /**
     * Whoever answers has been told; says whether nobody knew of it before.
     *
     * @param answered when it answered, by its own word; null: now
     */
    boolean byItsAnswer(Incident incident, @Nullable Instant answered, Actor speaker) {
        if (!isToBeTold(incident)) {
            return false;
        }
        told(incident, times.past("at", answered, incident), "The provider knows of it, as it answers.", speaker);
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
        boolean waitedFor = deadlines
                .running(incident.reference(), ClockKind.SUPPLIER_CONFIRMATION)
                .isPresent();
        start(incident, at);
        timeline.add(incident.reference(), TOLD, at, actor, words);
        if (waitedFor) {
            process.retime(incident.reference(), CLOCKS);
        }
    }

    private void start(Incident incident, Instant at) {
        CLOCKS.forEach(clock -> deadlines.start(incident, clock, at));
    }
}
