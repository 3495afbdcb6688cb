package org.servicebridge.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.LinkTicket;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ties tickets of a desk to an incident from its page, and closes them there (DSK-2); a refusal leaves everything as it was. */
@Controller
class TicketActions {

    private final ActOnPage page;
    private final LinkTicket linkTicket;

    TicketActions(ActOnPage page, LinkTicket linkTicket) {
        this.page = page;
        this.linkTicket = linkTicket;
    }

    @PostMapping("/incidents/{reference}/tickets")
    String link(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String ticket,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> linkTicket.link(reference, ticket, person),
                new ActOnPage.Outcome(reference, Done.TICKET_LINKED, person, model, response));
    }

    @PostMapping("/incidents/{reference}/tickets/closure")
    String close(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String ticket,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> linkTicket.close(reference, ticket, person),
                new ActOnPage.Outcome(reference, Done.TICKET_CLOSED, person, model, response));
    }
}
