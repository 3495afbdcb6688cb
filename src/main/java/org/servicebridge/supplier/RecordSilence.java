package org.servicebridge.supplier;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes on the record that the provider let its time to confirm pass (OOH-5), the first time it does. */
@Component
public class RecordSilence {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;

    RecordSilence(Incidents incidents, Deadlines deadlines, Timeline timeline) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
    }

    @Transactional
    public void record(String reference) {
        incidents.lock(reference);
        if (deadlines.breach(reference, ClockKind.SUPPLIER_CONFIRMATION)) {
            timeline.add(reference, "provider-silent", Actor.SYSTEM, "The provider has not confirmed in time.");
        }
    }
}
