package org.servicebridge.incident;

import java.time.Clock;
import java.time.Instant;
import org.servicebridge.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** From confirmation on an HSSI is managed: the clocks of notices, provider updates and the fix start (COM-3, IH-15, BRG-2). */
@Component
public class BeginManaging {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final OweHandover handover;
    private final TeamCall teamCall;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BeginManaging(
            Incidents incidents,
            Deadlines deadlines,
            OweHandover handover,
            TeamCall teamCall,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clock = clock;
        this.teamCall = teamCall;
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.handover = handover;
        this.events = events;
    }

    /**
     * Confirms a locked incident; the caller says on the timeline who confirmed.
     *
     * @param confirmedAt when the confirmed report reached the desk: the provider's report by API, the call that confirmed it, or
     *     now where no provider has to; all clocks count from then, however much later somebody enters it
     */
    public void from(Incident incident, Instant confirmedAt, Actor actor) {
        Instant over = incident.milestones().resolvedAt();
        if (over != null) {
            confirmWhatIsOver(incident, over.isAfter(confirmedAt) ? over : confirmedAt, actor);
            return;
        }
        incident.confirm(confirmedAt);
        handover.note(incident);
        if (incident.handling().isBauOpen()) {
            incident.communicate(Communications.HELD, null);
        }
        incidents.save(incident);
        String reference = incident.reference();
        deadlines.stop(reference, ClockKind.SUPPLIER_CONFIRMATION, confirmedAt, actor);
        deadlines.stop(reference, ClockKind.CONFIRMATION_ESCALATION, confirmedAt, actor);
        awaitFirstNotice(incident, confirmedAt);
        awaitUpdate(incident, confirmedAt);
        deadlines.startFixTime(incident, confirmedAt);
        handover.begin(incident);
        teamCall.owe(incident);
        events.publishEvent(new IncidentManaged(reference, false));
    }

    /** What was confirmed as it came has its clock from then on already; only now is it known by which severity it runs. */
    private void awaitFirstNotice(Incident incident, Instant confirmedAt) {
        if (deadlines.replan(incident, ClockKind.FIRST_NOTICE).isEmpty()
                && incident.handling().isCommunicated()) {
            deadlines.start(incident, ClockKind.FIRST_NOTICE, confirmedAt);
        }
    }

    /** A time that was agreed with the provider replaces the usual one (IH-15, MDS-1). */
    private void awaitUpdate(Incident incident, Instant confirmedAt) {
        Instant agreed = incident.milestones().nextUpdateAt();
        if (agreed == null || !agreed.isAfter(confirmedAt)) {
            deadlines.start(incident, ClockKind.SUPPLIER_UPDATE, confirmedAt);
        } else {
            deadlines.startUntil(incident, ClockKind.SUPPLIER_UPDATE, confirmedAt, agreed);
        }
    }

    /** It was over when it was reported: nothing is left to manage, but readers may be told of it now (INV-6, COM-6). */
    private void confirmWhatIsOver(Incident incident, Instant confirmedAt, Actor actor) {
        incident.confirm(confirmedAt);
        handover.passOn(incident);
        incidents.save(incident);
        deadlines.stop(incident.reference(), ClockKind.FIRST_NOTICE, clock.instant(), actor);
        deadlines.stop(incident.reference(), ClockKind.SUPPLIER_CONFIRMATION, confirmedAt, actor);
        deadlines.stop(incident.reference(), ClockKind.CONFIRMATION_ESCALATION, confirmedAt, actor);
    }
}
