package org.servicebridge.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what the chair of the ECAB decides, with or without consensus (CHG-4, CHG-5). */
@Component
public class DecideChange {

    private final ChangeRequests changes;
    private final Approvals approvals;
    private final Timeline timeline;
    private final Clock clock;

    DecideChange(ChangeRequests changes, Approvals approvals, Timeline timeline, Clock clock) {
        this.changes = changes;
        this.approvals = approvals;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param consensus whether the ECAB agreed
     * @param reason required for a rejection, and for an approval that somebody does not agree with
     * @param notes what was said in the meeting, for the minutes
     * @throws Refusal where the ECAB has not met, an approval is missing, or a reason is
     */
    @Transactional
    public void decide(
            String change,
            boolean approved,
            boolean consensus,
            @Nullable String reason,
            @Nullable String notes,
            Actor actor) {
        ChangeRequest request = changes.lock(change);
        requireHeard(request);
        if (approved && reason == null && !(consensus && agreed(change))) {
            throw Refusal.invalid("reason", "Not everybody agrees: give the reason for which you approve.");
        }
        Instant now = clock.instant();
        request.note(notes);
        if (approved) {
            request.approve(now, actor.id(), reason, consensus);
        } else {
            request.reject(now, actor.id(), reason, consensus);
        }
        changes.save(request);
        timeline.add(
                request.incident(),
                "change-decided",
                actor,
                "%s %s, %s%s"
                        .formatted(
                                change,
                                request.state().words(),
                                consensus ? "by consensus" : "by the chair, without consensus",
                                reason == null ? "" : ". " + reason));
    }

    private void requireHeard(ChangeRequest request) {
        request.requireDescribed();
        if (!request.meeting().hasMet()) {
            throw Refusal.wrongState("The ECAB on %s has not met.".formatted(request.reference()));
        }
        if (approvals.of(request.reference()).size() < Approval.values().length) {
            throw Refusal.wrongState("Not all have answered on %s.".formatted(request.reference()));
        }
    }

    private boolean agreed(String change) {
        List<GivenApproval> given = approvals.of(change);
        return given.stream().noneMatch(one -> one.answer() == ApprovalAnswer.REJECTED);
    }
}
