package org.servicebridge.incident;

import org.springframework.stereotype.Component;

/**
 * At a change of shift to the night readers who were told by day go on being told; before anybody was, nothing leaves until BAU is
 * decided (OOH-6, OOH-9).
 */
@Component
class HoldFirstNotice {

    private final Deadlines deadlines;

    HoldFirstNotice(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** @param incident locked, and saved by the caller */
    void hold(Incident incident) {
        if (incident.state() == IncidentState.MANAGED
                && incident.handling().isBauOpen()
                && incident.handling().isCommunicated()
                && deadlines
                        .running(incident.reference(), ClockKind.FIRST_NOTICE)
                        .isPresent()) {
            incident.communicate(Communications.HELD, null);
        }
    }
}
