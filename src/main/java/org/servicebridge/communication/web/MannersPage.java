package org.servicebridge.communication.web;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.servicebridge.communication.ChangeManner;
import org.servicebridge.communication.Manner;
import org.servicebridge.communication.MannerRequest;
import org.servicebridge.communication.ReadManners;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How each service is communicated: where it is read, wanted otherwise, and decided (COM-16, IH-9). */
@Controller
class MannersPage {

    private static final String ADDRESS = "redirect:/services";

    private final ReadManners readManners;
    private final ChangeManner changeManner;
    private final CurrentActor currentActor;
    private final Clock clock;

    MannersPage(ReadManners readManners, ChangeManner changeManner, CurrentActor currentActor, Clock clock) {
        this.readManners = readManners;
        this.changeManner = changeManner;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @ModelAttribute("person")
    Actor person() {
        return currentActor.get();
    }

    @GetMapping("/services")
    String show(@ModelAttribute("person") Actor person, Model model) {
        model.addAttribute("services", readManners.all(person));
        model.addAttribute("manners", Manner.values());
        model.addAttribute("mayWant", ChangeManner.mayWant(person));
        model.addAttribute("mayDecide", ChangeManner.mayDecide(person));
        model.addAttribute("now", clock.instant());
        return "communication/services";
    }

    @PostMapping("/services/{code}/manner")
    ModelAndView want(
            @PathVariable String code,
            @ModelAttribute("request") MannerRequest request,
            @ModelAttribute("person") Actor person,
            Model model,
            RedirectAttributes next) {
        return done(
                () -> changeManner.want(code, request, person)
                        ? "It is in force: it counts for what is reported from now on."
                        : "It waits for a Service Owner to decide. Until then nothing changes.",
                person,
                model,
                next);
    }

    @PostMapping("/services/{code}/manner/decision")
    ModelAndView decide(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean approved,
            @RequestParam(required = false) @Nullable String answer,
            @ModelAttribute("person") Actor person,
            Model model,
            RedirectAttributes next) {
        return done(
                () -> {
                    changeManner.decide(code, approved, answer, person);
                    return approved ? "It is in force." : "It stays as it is.";
                },
                person,
                model,
                next);
    }

    private ModelAndView done(Supplier<String> act, Actor person, Model model, RedirectAttributes next) {
        try {
            next.addFlashAttribute("done", act.get());
            return new ModelAndView(ADDRESS);
        } catch (Refusal refused) {
            model.addAttribute("refusal", refused.getMessage());
            return new ModelAndView(show(person, model), RefusalOverHttp.status(refused));
        }
    }
}
