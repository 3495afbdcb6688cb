package org.servicebridge.supplier;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** Whether a provider that is to confirm was told by nothing but a message, so that it has to be called where that came back (OOH-5). */
@Component
public class ToBeCalled {

    private final Incidents incidents;
    private final Timeline timeline;

    ToBeCalled(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    public boolean of(String reference) {
        return incidents.get(reference).state() == IncidentState.AWAITING_CONFIRMATION
                && timeline.of(reference).stream()
                        .filter(entry -> entry.kind().equals(TellProvider.TOLD))
                        .reduce((earlier, later) -> later)
                        .filter(told -> told.recordedBy().equals(Actor.SYSTEM.id()))
                        .isPresent();
    }
}
