package org.servicebridge.conference;

import java.time.Instant;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** Tells whoever was invited to a call that has not opened that it is not held. */
@Component
class CancelInvitations {

    private final ConferenceCalls calls;
    private final WhoIsAsked whoIsAsked;
    private final CallLetters letters;

    CancelInvitations(ConferenceCalls calls, WhoIsAsked whoIsAsked, CallLetters letters) {
        this.calls = calls;
        this.whoIsAsked = whoIsAsked;
        this.letters = letters;
    }

    /** Does nothing where no call is open, nobody was invited yet, or it is an exercise. */
    void cancel(Incident incident) {
        if (incident.identification().exercise() || !calls.isOpen(incident.reference())) {
            return;
        }
        ConferenceCall call = calls.latest(incident.reference()).orElseThrow();
        Instant opens = call.callAt();
        if (opens != null && call.joining() != null && call.openedAt() == null) {
            letters.cancel(incident, call, whoIsAsked.to(incident, call, opens));
        }
    }
}
