package org.servicebridge.intake;

import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.stereotype.Component;

/** Which HSSIs have a severity that is disputed and not decided yet, as their timelines tell (INV-4). */
@Component
class Disputes {

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
}
