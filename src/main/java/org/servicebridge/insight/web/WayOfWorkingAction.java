package org.servicebridge.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import org.servicebridge.access.Actor;
import org.servicebridge.conference.ChooseWayOfWorking;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets how people work together on an HSSI from its page (MAJ-4). */
@Controller
class WayOfWorkingAction {

    private final ActOnPage page;
    private final ChooseWayOfWorking choose;

    WayOfWorkingAction(ActOnPage page, ChooseWayOfWorking choose) {
        this.page = page;
        this.choose = choose;
    }

    @PostMapping("/incidents/{reference}/way-of-working")
    String choose(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String place,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> choose.choose(reference, way, place, person),
                new ActOnPage.Outcome(reference, Done.WAY_CHOSEN, person, model, response));
    }
}
