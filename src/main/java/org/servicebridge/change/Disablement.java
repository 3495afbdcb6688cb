package org.servicebridge.change;

import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;

/** Knows whether the change that disables an endpoint has been made, so that nobody is told too early (EPD-2). */
@Component
public class Disablement {

    private final ChangeRequests changes;

    Disablement(ChangeRequests changes) {
        this.changes = changes;
    }

    /** Whether it is carried out, and once reviewed was found successful. */
    public boolean isDone(String change) {
        ChangeRequest request = changes.get(change);
        return request.state() == ChangeState.COMPLETE
                || request.state() == ChangeState.CLOSED
                        && Boolean.TRUE.equals(request.review().successful());
    }

    /** @throws Refusal while it is not carried out */
    void requireDone(String change) {
        if (!isDone(change)) {
            throw Refusal.wrongState("The endpoint is not disabled yet: %s is %s. Record that it is complete first."
                    .formatted(change, changes.get(change).state().words()));
        }
    }
}
