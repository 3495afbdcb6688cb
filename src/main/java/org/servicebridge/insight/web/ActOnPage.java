package org.servicebridge.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Does what a person asked for on the page of an HSSI and leads back to it; a refusal leaves everything as it was, and is said there. */
@Component
class ActOnPage {

    private final IncidentPage page;

    ActOnPage(IncidentPage page) {
        this.page = page;
    }

    /** @return the view that follows */
    String act(Runnable useCase, Outcome outcome) {
        try {
            useCase.run();
        } catch (Refusal refusal) {
            outcome.response().setStatus(RefusalOverHttp.status(refusal).value());
            outcome.model().addAttribute("refusal", refusal.getMessage());
            return page.show(outcome.reference(), outcome.person(), outcome.model());
        }
        String back = "redirect:/incidents/{reference}";
        return outcome.done() == null ? back : back + "?done=" + outcome.done();
    }

    /**
     * Where the person is, and what they are told once it is done.
     *
     * @param done null where the page itself shows it
     */
    record Outcome(String reference, @Nullable Done done, Actor person, Model model, HttpServletResponse response) {}
}
