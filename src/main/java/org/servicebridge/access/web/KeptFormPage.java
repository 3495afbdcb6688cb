package org.servicebridge.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Gives back what somebody wrote into a page that was open for too long, to be looked at and sent. */
@Controller
class KeptFormPage {

    static final String PATH = "/form-kept";

    private final KeptForms kept;
    private final CurrentActor currentActor;

    KeptFormPage(KeptForms kept, CurrentActor currentActor) {
        this.kept = kept;
        this.currentActor = currentActor;
    }

    /** A form that came too late is forwarded as it came. */
    @RequestMapping(
            path = PATH,
            method = {RequestMethod.GET, RequestMethod.POST})
    String show(HttpServletRequest request, Model model) {
        Actor person = currentActor.get();
        model.addAttribute("person", person);
        model.addAttribute("form", kept.of(request, person.id()).orElse(null));
        return "access/form-kept";
    }
}
