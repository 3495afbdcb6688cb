package org.servicebridge.conference;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A call could not open as arranged: it is arranged anew, while its clock goes on. */
@Component
public class PutOffCall {

    private final Incidents incidents;
    private final Timeline timeline;

    PutOffCall(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /** @throws Refusal where nobody says why */
    @Transactional
    public void putOff(String reference, @Nullable String why, Actor actor) {
        incidents.lock(reference);
        if (why == null) {
            throw Refusal.invalid("why", "Say why the call did not open.");
        }
        timeline.add(reference, "call-put-off", actor, "The call did not open: " + why);
    }
}
