package org.servicebridge.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import org.servicebridge.access.Actor;
import org.servicebridge.change.WithdrawChange;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a change back from its incident's page; a refusal leaves everything as it was. */
@Controller
class ChangeActions {

    private final ActOnPage page;
    private final WithdrawChange withdrawChange;

    ChangeActions(ActOnPage page, WithdrawChange withdrawChange) {
        this.page = page;
        this.withdrawChange = withdrawChange;
    }

    @PostMapping("/incidents/{reference}/changes/{change}/withdrawal")
    String withdraw(
            @PathVariable String reference,
            @PathVariable String change,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> withdrawChange.withdraw(reference, change, reason, person),
                new ActOnPage.Outcome(reference, Done.CHANGE_WITHDRAWN, person, model, response));
    }
}
