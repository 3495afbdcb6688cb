package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.LinkedTickets;
import org.springframework.stereotype.Component;

/** Which tickets of its own the desk keeps up to date and closes, for forms: {@code ${tickets.open(execution)}} (DSK-2). */
@Component("tickets")
public class TicketTexts {

    private final Incidents incidents;
    private final LinkedTickets tickets;

    TicketTexts(Incidents incidents, LinkedTickets tickets) {
        this.incidents = incidents;
        this.tickets = tickets;
    }

    /** The parent ticket and those tied to it that are not closed yet. */
    public String open(DelegateExecution execution) {
        String open = tickets.openInWords(incidents.get(execution.getProcessBusinessKey()));
        return open.isEmpty() ? "no ticket is on record" : Markdown.asTyped(open);
    }
}
