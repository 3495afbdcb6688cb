package org.servicebridge.communication.subscription.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.subscription.AskForSubscription;
import org.servicebridge.communication.subscription.ConfirmSubscription;
import org.servicebridge.communication.subscription.NoticeChoice;
import org.servicebridge.communication.subscription.PublicServices;
import org.servicebridge.communication.subscription.RequestBrake;
import org.servicebridge.communication.subscription.UnsubscribeLinks;
import org.servicebridge.communication.subscription.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where everybody asks to be told by email and, with the link of the letter that follows, confirms it. The answer is the same
 * for every address. Mail scanners open links, so a link alone confirms nothing.
 */
@Controller
class SubscribePage {

    private static final String FORM = "communication/subscribe";

    private final AskForSubscription askForSubscription;
    private final ConfirmSubscription confirmSubscription;
    private final PublicServices services;
    private final UnsubscribeLinks links;
    private final RequestBrake brake;

    SubscribePage(
            AskForSubscription askForSubscription,
            ConfirmSubscription confirmSubscription,
            PublicServices services,
            UnsubscribeLinks links,
            RequestBrake brake) {
        this.askForSubscription = askForSubscription;
        this.confirmSubscription = confirmSubscription;
        this.services = services;
        this.links = links;
        this.brake = brake;
    }

    @GetMapping("/status/subscribe")
    String form(@ModelAttribute("choices") Choices choices, Model model) {
        model.addAttribute("problems", Map.of());
        return filled(model);
    }

    @PostMapping("/status/subscribe")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String email,
            @ModelAttribute("choices") Choices choices,
            HttpServletRequest request,
            Model model) {
        Map<String, String> problems = new LinkedHashMap<>();
        HttpStatus status = HttpStatus.BAD_REQUEST;
        if (!brake.admits(request.getRemoteAddr())) {
            problems.put("email", "Too many people asked from your network: try again in an hour.");
            status = HttpStatus.TOO_MANY_REQUESTS;
        } else {
            problems.putAll(choices.problems());
            try {
                if (problems.isEmpty()) {
                    askForSubscription.ask(email, choices.wanted());
                    return new ModelAndView("redirect:/status/subscribe/sent");
                }
            } catch (Refusal refused) {
                if (refused.field() == null) {
                    throw refused;
                }
                problems.put(refused.field(), String.valueOf(refused.getMessage()));
            }
        }
        model.addAttribute("email", email);
        model.addAttribute("problems", problems);
        return new ModelAndView(filled(model), status);
    }

    @GetMapping("/status/subscribe/sent")
    String sent() {
        return "communication/subscribe-sent";
    }

    @GetMapping("/status/subscribe/confirm/{token}")
    ModelAndView asked(@PathVariable String token, Model model) {
        Optional<Wanted> wanted = confirmSubscription.asked(token);
        if (wanted.isEmpty()) {
            return over();
        }
        model.addAttribute("wanted", wanted.get());
        model.addAttribute("names", names(wanted.get()));
        return new ModelAndView("communication/subscribe-confirm");
    }

    @PostMapping("/status/subscribe/confirm/{token}")
    ModelAndView confirm(@PathVariable String token, Model model) {
        Optional<UUID> subscription = confirmSubscription.confirm(token);
        if (subscription.isEmpty()) {
            return over();
        }
        model.addAttribute("link", links.of(subscription.get()).getPath());
        return new ModelAndView("communication/subscribe-done");
    }

    private String filled(Model model) {
        model.addAttribute("services", services.all());
        model.addAttribute("kinds", NoticeChoice.values());
        return FORM;
    }

    private List<String> names(Wanted wanted) {
        return services.all().stream()
                .filter(service -> wanted.services().contains(service.code()))
                .map(service -> service.name())
                .toList();
    }

    private static ModelAndView over() {
        return new ModelAndView("communication/subscribe-over", HttpStatus.NOT_FOUND);
    }
}
