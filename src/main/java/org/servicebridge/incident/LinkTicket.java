package org.servicebridge.incident;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A desk ties a ticket of its own tool to an HSSI, and says when it has closed it (DSK-2). */
@Component
public class LinkTicket {

    private static final int LONGEST = 200;

    private final Incidents incidents;
    private final LinkedTickets tickets;
    private final Timeline timeline;

    LinkTicket(Incidents incidents, LinkedTickets tickets, Timeline timeline) {
        this.incidents = incidents;
        this.tickets = tickets;
        this.timeline = timeline;
    }

    /** @throws Refusal where the actor is of no desk, or the ticket is none, too long, or tied to it already */
    @Transactional
    public void link(String reference, String typed, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        require(actor);
        String ticket = CleanText.line(typed);
        if (ticket.isEmpty() || CleanText.length(ticket) > LONGEST) {
            throw Refusal.invalid("ticket", "Give the ticket, in 200 characters at most.");
        }
        CleanText.fault(ticket).ifPresent(fault -> {
            throw Refusal.invalid("ticket", "The ticket %s.".formatted(fault));
        });
        if (!tickets.add(incident.reference(), ticket, actor)) {
            throw Refusal.wrongState("%s is tied to %s already.".formatted(ticket, incident.reference()));
        }
        timeline.add(incident.reference(), "ticket-linked", actor, "Ticket %s is tied to it.".formatted(ticket));
    }

    /** @throws Refusal where the actor is of no desk, or no such ticket is open */
    @Transactional
    public void close(String reference, String typed, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        require(actor);
        String ticket = CleanText.line(typed);
        if (!tickets.close(incident.reference(), ticket)) {
            throw Refusal.wrongState("No open ticket %s is tied to %s.".formatted(ticket, incident.reference()));
        }
        timeline.add(incident.reference(), "ticket-closed", actor, "Ticket %s is closed.".formatted(ticket));
    }

    private static void require(Actor actor) {
        if (Groups.REPORTING.stream().noneMatch(actor::isIn)) {
            throw Refusal.forbidden("Only the desks keep tickets of an HSSI.");
        }
    }
}
