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

/** Records a call to level 3, in which the EDM may be reached after all; each round that reaches nobody stands on the timeline (ESC-6). */
@Component
public class CallLevel3 {

    private final Incidents incidents;
    private final ContactAttempts contacts;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CallLevel3(
            Incidents incidents,
            ContactAttempts contacts,
            Deadlines deadlines,
            Timeline timeline,
            Clock clock,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.contacts = contacts;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param role whom the call was to: level 3, or the EDM who called back
     * @param anotherWaits as of {@link CallEdm}
     */
    @Transactional
    public void called(String reference, RotaRole role, Call call, boolean anotherWaits, Actor actor) {
        incidents.lock(reference, actor).requireOpen();
        contacts.add(reference, role, call, actor);
        if (call.reached()) {
            boolean edm = role.equals(RotaRole.EDM);
            timeline.add(
                    reference, edm ? "edm-reached" : "level-3-reached", actor, call.inWords(edm ? "EDM" : "level 3"));
            if (!anotherWaits) {
                deadlines.stop(reference, ClockKind.EDM_CONTACT, clock.instant(), actor);
            }
            events.publishEvent(new EdmReached(reference, actor));
            return;
        }
        timeline.add(
                reference,
                "nobody-reached",
                actor,
                "Nobody reached, neither the EDM nor level 3. " + call.inWords("level 3"));
    }
}
