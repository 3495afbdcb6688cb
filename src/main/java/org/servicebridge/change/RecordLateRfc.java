package org.servicebridge.change;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes on the record that the written RFC of a change did not come in time (CHG-7). */
@Component
public class RecordLateRfc {

    private final ChangeRequests changes;
    private final Deadlines deadlines;
    private final Timeline timeline;

    RecordLateRfc(ChangeRequests changes, Deadlines deadlines, Timeline timeline) {
        this.changes = changes;
        this.deadlines = deadlines;
        this.timeline = timeline;
    }

    @Transactional
    public void record(String change) {
        ChangeRequest request = changes.lock(change);
        deadlines.breach(request.incident(), ClockKind.RETROSPECTIVE_RFC);
        timeline.add(request.incident(), "rfc-late", Actor.SYSTEM, "%s: the written RFC is late.".formatted(change));
    }
}
