package org.servicebridge.potential;

import org.servicebridge.escalation.PageAboutNoHssi;
import org.servicebridge.incident.DeskOnDuty;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Visibility;
import org.springframework.stereotype.Component;

/** What a desk has not looked at, or asked about, in its time is level 2's as well: a lead's by day, at night the EDM's, who is paged (INV-8, INV-10). */
@Component
public class AskLevelTwoToo {

    private final WatchedEvents events;
    private final Incidents incidents;
    private final Visibility visibility;
    private final DeskOnDuty duty;
    private final PageAboutNoHssi pages;

    AskLevelTwoToo(
            WatchedEvents events, Incidents incidents, Visibility visibility, DeskOnDuty duty, PageAboutNoHssi pages) {
        this.events = events;
        this.incidents = incidents;
        this.visibility = visibility;
        this.duty = duty;
        this.pages = pages;
    }

    /** The group of level 2 at this hour. */
    public String group() {
        return duty.level2();
    }

    /** Whether that group may see the event: of a restricted record it hears of nothing that it may not. */
    public boolean maySee(String event) {
        String origin = events.get(event).origin();
        return origin == null || visibility.isSeenBy(group(), incidents.get(origin));
    }

    /** By day level 2 sits before its tasks. */
    public void tell(String reference, String words, String task) {
        if (!duty.inCoreHours()) {
            pages.page(reference, group(), words, task);
        }
    }
}
