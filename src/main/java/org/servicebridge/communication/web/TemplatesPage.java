package org.servicebridge.communication.web;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.ShowTemplates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the templates of all kinds and channels of notices, filled in. */
@Controller
class TemplatesPage {

    private final ShowTemplates showTemplates;
    private final CurrentActor currentActor;

    TemplatesPage(ShowTemplates showTemplates, CurrentActor currentActor) {
        this.showTemplates = showTemplates;
        this.currentActor = currentActor;
    }

    @ModelAttribute("person")
    Actor person() {
        return currentActor.get();
    }

    @GetMapping("/notices/templates")
    String page(@RequestParam(required = false) @Nullable String incident, Model model) {
        String reference = incident == null || incident.isBlank() ? null : incident;
        model.addAttribute("reference", reference);
        model.addAttribute("open", showTemplates.open(currentActor.get()));
        model.addAttribute("sheets", showTemplates.show(reference, currentActor.get()));
        return "communication/templates";
    }
}
