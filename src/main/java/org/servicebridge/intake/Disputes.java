package org.servicebridge.intake;

import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.SeverityGuard;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.stereotype.Component;

/** Which HSSIs have a severity that is disputed and not decided yet, as their timelines tell (INV-4). */
@Component
class Disputes implements SeverityGuard {

    static final String DISPUTED = "severity-disputed";
    static final String DECIDED = "dispute-decided";

    private final Timeline timeline;

    Disputes(Timeline timeline) {
        this.timeline = timeline;
    }

    boolean isOpen(String reference) {
        boolean open = false;
        for (TimelineEntry entry : timeline.of(reference)) {
            if (DISPUTED.equals(entry.kind()) || DECIDED.equals(entry.kind())) {
                open = DISPUTED.equals(entry.kind());
            }
        }
        return open;
    }

    /** The higher severity is in force until somebody decides, also where the provider says that it is no HSSI at all. */
    @Override
    public void beforeLowering(Incident incident) {
        boolean open = isOpen(incident.reference());
        if (open && incident.state() == IncidentState.AWAITING_CONFIRMATION) {
            throw Refusal.wrongState(
                    "Provider and desk see different severities of %s: the higher one holds until the provider has answered."
                            .formatted(incident.reference()));
        }
        if (open || incident.state() == IncidentState.REFUSED) {
            throw Refusal.wrongState(
                    "Provider and desk see different severities of %s: \"Decide disputed severity\" says which one holds."
                            .formatted(incident.reference()));
        }
    }
}
