package org.servicebridge.communication;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.LinkedTickets;
import org.servicebridge.incident.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** With each notice the desk is reminded of its tickets, which say the same from then on (DSK-2). */
@Component
class RemindOfTickets {

    private final Incidents incidents;
    private final LinkedTickets tickets;
    private final Timeline timeline;

    RemindOfTickets(Incidents incidents, LinkedTickets tickets, Timeline timeline) {
        this.incidents = incidents;
        this.tickets = tickets;
        this.timeline = timeline;
    }

    @EventListener
    void onIssued(NoticeIssued issued) {
        String open = tickets.openInWords(incidents.get(issued.reference()));
        if (!open.isEmpty()) {
            timeline.add(
                    issued.reference(),
                    "tickets-to-update",
                    Actor.SYSTEM,
                    "A notice has left: update %s.".formatted(open));
        }
    }
}
