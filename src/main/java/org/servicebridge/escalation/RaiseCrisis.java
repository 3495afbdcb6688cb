package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A possible crisis goes to level 3 at once (CRI-1). */
@Component
public class RaiseCrisis {

    private final Incidents incidents;
    private final Escalations escalations;
    private final BringInEdm bringInEdm;

    RaiseCrisis(Incidents incidents, Escalations escalations, BringInEdm bringInEdm) {
        this.incidents = incidents;
        this.escalations = escalations;
        this.bringInEdm = bringInEdm;
    }

    /** @param what why it may be one */
    @Transactional
    public void raise(String reference, @Nullable String what, Actor actor) {
        incidents.lock(reference, actor);
        if (what == null) {
            throw Refusal.invalid("what", "Say why it may be a crisis.");
        }
        escalations.add(reference, EscalationReason.CRISIS, what, true, actor);
        bringInEdm.onEscalated(reference, EscalationReason.CRISIS, actor);
    }
}
