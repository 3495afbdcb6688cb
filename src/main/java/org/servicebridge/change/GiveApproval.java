package org.servicebridge.change;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what a group says about a change: approved, not required or rejected (CHG-9). */
@Component
public class GiveApproval {

    private final ChangeRequests changes;
    private final Timeline timeline;
    private final Clock clock;
    private final Approvals approvals;

    GiveApproval(ChangeRequests changes, Timeline timeline, Clock clock, Approvals approvals) {
        this.changes = changes;
        this.timeline = timeline;
        this.clock = clock;
        this.approvals = approvals;
    }

    /** @throws Refusal for a waiver of what is always required, a rejection without reason, or an answer entered for nobody */
    @Transactional
    public void give(String change, Approval approval, ApprovalAnswer answer, @Nullable String reason, Actor actor) {
        ChangeRequest request = changes.lock(change);
        if (answer == ApprovalAnswer.NOT_REQUIRED && !approval.mayBeWaived()) {
            throw Refusal.invalid("answer", "The approval of the SLT or cell is always required.");
        }
        if (answer == ApprovalAnswer.REJECTED && reason == null) {
            throw Refusal.invalid("reason", "A rejection needs its reason.");
        }
        if (!actor.isIn(approval.group()) && actor.onBehalfOf() == null) {
            throw Refusal.invalid(FormAnswers.BY, "Say who gave this answer.");
        }
        String by = actor.onBehalfOf() == null ? actor.id() : actor.onBehalfOf();
        approvals.add(change, new GivenApproval(approval, answer, reason, by, clock.instant()));
        timeline.add(
                request.incident(),
                "change-approval",
                actor,
                "%s, %s: %s%s"
                        .formatted(change, approval.words(), answer.words(), reason == null ? "" : ". " + reason));
    }
}
