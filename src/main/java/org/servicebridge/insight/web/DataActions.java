package org.servicebridge.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import org.servicebridge.access.Actor;
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

    private final ActOnPage page;
    private final AnswerMissing answerMissing;

    DataActions(ActOnPage page, AnswerMissing answerMissing) {
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
        return page.act(
                () -> answerMissing.say(reference, item, said, person),
                new ActOnPage.Outcome(reference, null, person, model, response));
    }

    @PostMapping("/incidents/{reference}/data/not-known")
    String sayNotKnown(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String item,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> answerMissing.sayNotKnown(reference, item, person),
                new ActOnPage.Outcome(reference, null, person, model, response));
    }
}
