package org.servicebridge.resolution;

import org.servicebridge.access.Actor;
import org.servicebridge.conference.CallHeld;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.NoteOnRecord;
import org.servicebridge.incident.UpdateRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Each update of a resolver group is followed by a call: its owner is asked for it until one was held (SUP-4). */
@Component
public class CallAfterUpdate {

    private final Incidents incidents;
    private final MissingCall missing;
    private final UpdateCallProcess process;
    private final NoteOnRecord note;

    CallAfterUpdate(Incidents incidents, MissingCall missing, UpdateCallProcess process, NoteOnRecord note) {
        this.incidents = incidents;
        this.missing = missing;
        this.process = process;
        this.note = note;
    }

    /** Once all is on the record that came with the update, maybe the call itself; one call at a time, about the latest update. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    public void onUpdate(UpdateRecorded update) {
        String reference = update.reference();
        if (!missing.of(incidents.get(reference)).isEmpty() && !process.isAsked(reference)) {
            process.callToBeHeld(reference);
        }
    }

    @EventListener
    public void onCall(CallHeld call) {
        process.callHeld(call.reference());
    }

    /** The call that was held with the update itself; it ends what is asked about an earlier one. */
    @Transactional
    public void heldWithUpdate(String reference, String about, Actor actor) {
        held(reference, about, actor);
        process.callHeld(reference);
    }

    /** @param about with whom, and what was agreed */
    @Transactional
    public void held(String reference, String about, Actor actor) {
        note.note(reference, MissingCall.HELD, "Call on the update: " + about, actor);
    }
}
