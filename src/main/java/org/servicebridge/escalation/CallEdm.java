package org.servicebridge.escalation;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.rota.RotaRole;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a call to the EDM on call; so many without answer as the cadence allows, or its time, are enough to go on to level 3 (OOH-7, ESC-6). */
@Component
public class CallEdm {

    private final Incidents incidents;
    private final ContactAttempts contacts;
    private final EdmAttempts attempts;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CallEdm(
            Incidents incidents,
            ContactAttempts contacts,
            EdmAttempts attempts,
            Deadlines deadlines,
            Timeline timeline,
            Clock clock,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.contacts = contacts;
        this.attempts = attempts;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Says whether another attempt is due where the EDM was not reached.
     *
     * @param anotherWaits whether the EDM is called for something else of the HSSI too: the clock, which both share, goes on for that
     */
    @Transactional
    public boolean called(String reference, Call call, boolean anotherWaits, Actor actor) {
        incidents.lock(reference, actor).requireOpen();
        contacts.add(reference, RotaRole.EDM, call, actor);
        timeline.add(reference, call.reached() ? "edm-reached" : "edm-called", actor, call.inWords("EDM"));
        if (call.reached()) {
            if (!anotherWaits) {
                deadlines.stop(reference, ClockKind.EDM_CONTACT, clock.instant(), actor);
            }
            events.publishEvent(new EdmReached(reference, actor));
            return false;
        }
        return attempts.left(reference);
    }
}
