package org.servicebridge.conference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;

/** Lets a conference call whose outcome is recorded stand for the checkpoint call that is to come (BRG-1, BRG-7). */
@Component
class StandForCheckpoint {

    private final HoldCheckpoint hold;
    private final PlanCheckpoint plan;
    private final CheckpointProcess process;

    StandForCheckpoint(HoldCheckpoint hold, PlanCheckpoint plan, CheckpointProcess process) {
        this.hold = hold;
        this.plan = plan;
        this.process = process;
    }

    /**
     * Does nothing where no checkpoint is to come.
     *
     * @param next when the next call opens, which is the next checkpoint as well; null: the desk is asked for it
     */
    void stand(
            String reference,
            ConferenceCall call,
            String notes,
            CheckpointReview review,
            @Nullable Instant next,
            Actor actor) {
        if (!process.isAwaited(reference)) {
            return;
        }
        hold.heldAs(call, reference, notes, review, actor);
        if (next == null) {
            plan.begin(reference);
        } else {
            plan.plan(reference, next, actor);
        }
        process.checkpointHeld(reference, next != null, review.escalate());
    }
}
