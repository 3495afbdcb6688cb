package org.servicebridge.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
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

    private final IncidentPage page;
    private final WithdrawChange withdrawChange;

    ChangeActions(IncidentPage page, WithdrawChange withdrawChange) {
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
        try {
            withdrawChange.withdraw(reference, change, reason, person);
        } catch (Refusal refusal) {
            response.setStatus(RefusalOverHttp.status(refusal).value());
            model.addAttribute("refusal", refusal.getMessage());
            return page.show(reference, person, model);
        }
        return "redirect:/incidents/{reference}?done=" + Done.CHANGE_WITHDRAWN;
    }
}
