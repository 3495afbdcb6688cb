package org.servicebridge.conference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.HelpAsked;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a call: in the time that its clock gives to get it going, or until the time that was agreed (ESC-7, BRG-1). */
@Component
public class HoldConferenceCall {

    private final Incidents incidents;
    private final ConferenceCalls calls;
    private final Deadlines deadlines;
    private final PlausibleTimes times;
    private final ApplicationEventPublisher events;

    HoldConferenceCall(
            Incidents incidents,
            ConferenceCalls calls,
            Deadlines deadlines,
            PlausibleTimes times,
            ApplicationEventPublisher events) {
        this.events = events;
        this.incidents = incidents;
        this.calls = calls;
        this.deadlines = deadlines;
        this.times = times;
    }

    /**
     * @param why what is to be settled
     * @param callAt the time agreed; null: as soon as can be
     * @throws Refusal where nothing was said, the time has passed, or a call is open
     */
    @Transactional
    public void hold(String reference, CallKind kind, @Nullable String why, @Nullable Instant callAt, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        if (why == null) {
            throw Refusal.invalid("what", "Say what is to be settled.");
        }
        if (calls.isOpen(reference)) {
            throw Refusal.wrongState("A call on %s is asked for or held already: join it, or record its outcome first."
                    .formatted(reference));
        }
        Instant agreed = times.future("callAt", callAt);
        calls.add(reference, kind, why, agreed, actor);
        if (agreed == null) {
            deadlines.start(incident, ClockKind.CONFERENCE_CALL, times.now());
        } else {
            deadlines.startUntil(incident, ClockKind.CONFERENCE_CALL, times.now(), agreed);
        }
        events.publishEvent(new HelpAsked(reference, kind.code(), actor));
    }
}
