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
     * Where no checkpoint is to come, its next call is one again.
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
            resume(reference, next, actor);
            return;
        }
        hold.heldAs(call, reference, notes, review, actor);
        process.checkpointHeld(reference, plan(reference, next, actor), review.escalate());
    }

    /** No further one was needed; a next call that is agreed is one again. */
    void resume(String reference, @Nullable Instant next, Actor actor) {
        if (next != null && process.isNoneNeeded(reference)) {
            process.checkpointWanted(reference, plan(reference, next, actor));
        }
    }

    /** Says whether the next one is agreed: a call that is far off is none of the regular ones. */
    private boolean plan(String reference, @Nullable Instant next, Actor actor) {
        if (next == null || plan.isTooFarOff(next)) {
            plan.begin(reference);
            return false;
        }
        plan.plan(reference, next, actor);
        return true;
    }
}
