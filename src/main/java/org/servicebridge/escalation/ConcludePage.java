package org.servicebridge.escalation;

import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the timeline what became of a page; one that reached nobody stands there in red. */
@Component
public class ConcludePage {

    private final Incidents incidents;
    private final Pages pages;
    private final Timeline timeline;

    ConcludePage(Incidents incidents, Pages pages, Timeline timeline) {
        this.incidents = incidents;
        this.pages = pages;
        this.timeline = timeline;
    }

    /** @param words what became of each message */
    @Transactional
    public void conclude(String reference, UUID page, boolean reached, String words) {
        incidents.lock(reference);
        pages.conclude(page)
                .ifPresent(sent -> timeline.add(
                        reference,
                        reached ? "page-sent" : "paged-nobody",
                        Actor.SYSTEM,
                        reached
                                ? "Page of %s: %s.".formatted(sent.name(), words)
                                : "Paged nobody: %s has no page (%s). Call them.".formatted(sent.name(), words)));
    }
}
