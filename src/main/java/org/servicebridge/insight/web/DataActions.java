package org.servicebridge.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.servicebridge.incident.AnswerMissing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Completes the minimum data set of an HSSI from its page (MDS-1); a refusal leaves everything as it was. */
@Controller
class DataActions {

    private final IncidentPage page;
    private final AnswerMissing answerMissing;

    DataActions(IncidentPage page, AnswerMissing answerMissing) {
        this.page = page;
        this.answerMissing = answerMissing;
    }

    @PostMapping("/incidents/{reference}/data")
    String say(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String said,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return act(() -> answerMissing.say(reference, item, said, person), reference, person, model, response);
    }

    @PostMapping("/incidents/{reference}/data/not-known")
    String sayNotKnown(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String item,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return act(() -> answerMissing.sayNotKnown(reference, item, person), reference, person, model, response);
    }

    private String act(Runnable action, String reference, Actor person, Model model, HttpServletResponse response) {
        try {
            action.run();
        } catch (Refusal refusal) {
            response.setStatus(RefusalOverHttp.status(refusal).value());
            model.addAttribute("refusal", refusal.getMessage());
            return page.show(reference, person, model);
        }
        return "redirect:/incidents/{reference}";
    }
}
