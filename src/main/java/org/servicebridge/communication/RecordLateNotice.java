package org.servicebridge.communication;

import java.time.Clock;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes on record and timeline, once a clock, that a notice did not go out in time (COM-3, COM-4). */
@Component
public class RecordLateNotice {

    private final Incidents incidents;
    private final NoticeClocks clocks;
    private final Clock clock;

    RecordLateNotice(Incidents incidents, NoticeClocks clocks, Clock clock) {
        this.incidents = incidents;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Transactional
    public void record(String reference) {
        incidents.lock(reference);
        clocks.noteLateness(reference, clock.instant());
    }
}
