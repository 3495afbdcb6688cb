package org.servicebridge.assurance;

import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** Says whether somebody at a desk has answered for an HSSI's risks: what came by API is asked once, when its severity is set. */
@Component
public class RisksAsked {

    /** The kind of the entry in which the answers stand on the timeline. */
    static final String ANSWERED = "risks-assessed";

    private final Timeline timeline;

    RisksAsked(Timeline timeline) {
        this.timeline = timeline;
    }

    public boolean of(String reference) {
        return timeline.of(reference).stream().anyMatch(entry -> entry.kind().equals(ANSWERED));
    }
}
