package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.HssiReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws an HSSI that turned out to be none: downgraded, not confirmed, or a duplicate linked to the other record. */
@Component
public class WithdrawIncident {

    private final Incidents incidents;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final RunningProcess process;
    private final ApplicationEventPublisher events;

    WithdrawIncident(
            Incidents incidents,
            Timeline timeline,
            Deadlines deadlines,
            RunningProcess process,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.process = process;
        this.events = events;
    }

    /**
     * A person withdraws a running HSSI.
     *
     * @param duplicateOf the reference of the record that goes on, where this one is a duplicate
     */
    @Transactional
    public void withdraw(String reference, String why, @Nullable String duplicateOf, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DeskDuty.requireOfOwner(incident, actor);
        incident.requireState(IncidentState.AWAITING_CONFIRMATION, IncidentState.REFUSED, IncidentState.MANAGED);
        record(incident, Sentences.required("reason", why), duplicateOf, actor);
        process.withdrawn(incident);
    }

    /** Withdraws a locked incident whose process ends by itself. */
    public void record(Incident incident, String why, @Nullable String other, Actor actor) {
        String duplicateOf = other == null ? null : HssiReference.typed(other);
        String reference = incident.reference();
        if (duplicateOf != null) {
            if (duplicateOf.equals(reference)) {
                throw Refusal.invalid("duplicateOf", "An incident is not a duplicate of itself.");
            }
            Incident known = incidents
                    .find(duplicateOf, actor)
                    .orElseThrow(
                            () -> Refusal.invalid("duplicateOf", "There is no incident %s.".formatted(duplicateOf)));
            link(known, incident, actor);
        }
        end(incident, why, duplicateOf, actor);
    }

    /** Joins a locked incident that was just logged to the open one that is the same; whoever found that has seen to it that it may. */
    public void asDuplicateOf(Incident known, Incident incident, Actor actor) {
        link(known, incident, actor);
        end(incident, "The same incident as " + known.reference(), known.reference(), actor);
    }

    private void link(Incident known, Incident incident, Actor actor) {
        known.requireOpen();
        timeline.add(known.reference(), "duplicate-linked", actor, incident.reference() + " is the same incident.");
        events.publishEvent(
                new RisksFound(known.reference(), incident.flags(), "Known to " + incident.reference(), actor));
    }

    private void end(Incident incident, String why, @Nullable String duplicateOf, Actor actor) {
        String reference = incident.reference();
        incident.withdraw(why, duplicateOf);
        incidents.save(incident);
        timeline.add(reference, "withdrawn", actor, why);
        deadlines.stopAll(reference, actor);
        events.publishEvent(new IncidentOver(reference, actor));
    }
}
