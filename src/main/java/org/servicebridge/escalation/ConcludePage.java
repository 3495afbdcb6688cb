package org.servicebridge.escalation;

import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.escalation.Pages.SentPage;
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
                .ifPresent(
                        sent -> timeline.add(reference, kind(sent, reached), Actor.SYSTEM, text(sent, reached, words)));
    }

    /** Who only hears of it need not be reached. */
    private static String kind(SentPage sent, boolean reached) {
        if (reached) {
            return "page-sent";
        }
        return PageAsked.INFORMED.equals(sent.asked()) ? "page-not-sent" : "paged-nobody";
    }

    private static String text(SentPage sent, boolean reached, String words) {
        if (reached) {
            return "Page of %s: %s.".formatted(sent.name(), words);
        }
        return PageAsked.INFORMED.equals(sent.asked())
                ? "%s has no page: %s.".formatted(sent.name(), words)
                : "Paged nobody: %s has no page (%s). Call them.".formatted(sent.name(), words);
    }
}
