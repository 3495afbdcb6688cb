package org.servicebridge.conference;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.ProviderPost;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a checkpoint call, which stands for the update of the provider; or that it did not take place (IH-14, BRG-7). */
@Component
public class HoldCheckpoint {

    private final Incidents incidents;
    private final Checkpoints checkpoints;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final CallStandsForUpdate update;
    private final ProviderPost providerPost;
    private final PlausibleTimes times;

    HoldCheckpoint(
            Incidents incidents,
            Checkpoints checkpoints,
            Deadlines deadlines,
            Timeline timeline,
            CallStandsForUpdate update,
            ProviderPost providerPost,
            PlausibleTimes times) {
        this.incidents = incidents;
        this.checkpoints = checkpoints;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.update = update;
        this.providerPost = providerPost;
        this.times = times;
    }

    /** @param attended who took part */
    @Transactional
    public void held(String reference, String attended, String notes, CheckpointReview review, Actor actor) {
        Incident incident = incidents.lock(reference);
        end(reference, attended, notes, review, actor);
        timeline.add(
                reference,
                "checkpoint-held",
                actor,
                "Checkpoint call with %s: %s\n%s".formatted(attended, notes, found(review)));
        update.renew(incident, actor);
    }

    /** They did not meet: what follows is agreed anew. */
    @Transactional
    public void missed(String reference, String why, Actor actor) {
        incidents.lock(reference);
        end(reference, null, why, null, actor);
        timeline.add(reference, "checkpoint-missed", actor, "The checkpoint call did not take place: " + why);
    }

    /** A conference call that was recorded stands for the checkpoint; it renews the provider's update by itself. */
    void heldAs(ConferenceCall call, String reference, String notes, CheckpointReview review, Actor actor) {
        String what = call.what().words();
        checkpoints.begin(reference);
        end(reference, what, notes, review, actor);
        timeline.add(
                reference,
                "checkpoint-held",
                actor,
                "%s stands for the checkpoint call.\n%s".formatted(what, found(review)));
    }

    private void end(
            String reference, @Nullable String attended, String notes, @Nullable CheckpointReview review, Actor actor) {
        checkpoints.end(reference, attended, notes, review);
        providerPost.takeBack(PlanCheckpoint.thread(reference));
        deadlines.stop(reference, ClockKind.CHECKPOINT, times.now(), actor);
    }

    private static String found(CheckpointReview review) {
        return new Checkpoint(null, null, true, null, null, review.resources(), review.onTrack(), null).found()
                + (review.escalate() ? " Escalated into the provider." : "");
    }
}
