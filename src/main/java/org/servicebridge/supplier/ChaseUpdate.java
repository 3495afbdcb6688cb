package org.servicebridge.supplier;

import static org.servicebridge.incident.ClockKind.CHASE_ANSWER;
import static org.servicebridge.incident.ClockKind.SUPPLIER_UPDATE;
import static org.servicebridge.incident.IncidentState.MANAGED;

import java.time.Instant;
import java.util.Set;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes who was called because an update is late; a time agreed with the provider replaces the usual one (IH-15). */
@Component
public class ChaseUpdate {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final RunningProcess process;
    private final PlausibleTimes times;
    private final Cadence cadence;

    ChaseUpdate(
            Incidents incidents,
            Deadlines deadlines,
            Timeline timeline,
            RunningProcess process,
            PlausibleTimes times,
            Cadence cadence) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.process = process;
        this.times = times;
        this.cadence = cadence;
    }

    /**
     * Records the call. Reached without a time agreed, the provider has as long as a chase is given for its answer.
     *
     * @throws Refusal where the agreed time has passed
     */
    @Transactional
    public void chase(String reference, Call call, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        incident.requireState(MANAGED);
        Instant agreed = times.future("agreedNext", call.agreedNext());
        Actor speaker = SupplierVoice.saying(actor, call.called());
        timeline.add(
                reference,
                "update-chased",
                speaker,
                "Called %s for the update: %s".formatted(call.called(), call.said()));
        Instant now = times.now();
        if (call.reached()) {
            Instant due = agreed == null ? cadence.of(CHASE_ANSWER, incident).dueAfter(now) : agreed;
            deadlines.startUntil(incident, SUPPLIER_UPDATE, now, due);
            process.retime(reference, Set.of(SUPPLIER_UPDATE));
        }
        deadlines.stop(reference, CHASE_ANSWER, now, speaker);
    }
}
