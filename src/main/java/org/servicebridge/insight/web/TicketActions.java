package org.servicebridge.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
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

    private final IncidentPage page;
    private final LinkTicket linkTicket;

    TicketActions(IncidentPage page, LinkTicket linkTicket) {
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
        return act(
                () -> linkTicket.link(reference, ticket, person),
                Done.TICKET_LINKED,
                reference,
                person,
                model,
                response);
    }

    @PostMapping("/incidents/{reference}/tickets/closure")
    String close(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String ticket,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return act(
                () -> linkTicket.close(reference, ticket, person),
                Done.TICKET_CLOSED,
                reference,
                person,
                model,
                response);
    }

    private String act(
            Runnable action, Done done, String reference, Actor person, Model model, HttpServletResponse response) {
        try {
            action.run();
        } catch (Refusal refusal) {
            response.setStatus(RefusalOverHttp.status(refusal).value());
            model.addAttribute("refusal", refusal.getMessage());
            return page.show(reference, person, model);
        }
        return "redirect:/incidents/{reference}?done=" + done;
    }
}
