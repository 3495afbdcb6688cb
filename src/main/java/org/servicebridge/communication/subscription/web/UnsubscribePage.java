package org.servicebridge.communication.subscription.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.subscription.KeepSubscription;
import org.servicebridge.communication.subscription.NoticeChoice;
import org.servicebridge.communication.subscription.PublicServices;
import org.servicebridge.communication.subscription.Unsubscribe;
import org.servicebridge.communication.subscription.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the link of each mail leads: to end the subscription or to change it. Opening it does nothing, since mail scanners do
 * that. A mail program ends it by one POST to the same address with {@code List-Unsubscribe=One-Click} (RFC 8058), without a
 * session: the address itself is the proof.
 */
@Controller
class UnsubscribePage {

    private final KeepSubscription keepSubscription;
    private final Unsubscribe unsubscribe;
    private final PublicServices services;

    UnsubscribePage(KeepSubscription keepSubscription, Unsubscribe unsubscribe, PublicServices services) {
        this.keepSubscription = keepSubscription;
        this.unsubscribe = unsubscribe;
        this.services = services;
    }

    @GetMapping("/status/unsubscribe/{token}")
    ModelAndView show(@PathVariable String token, Model model) {
        Optional<Wanted> current = keepSubscription.current(token);
        return current.isEmpty() ? over() : page(token, Choices.of(current.get()), Map.of(), HttpStatus.OK, model);
    }

    /** Answers the same whether or not there was a subscription, so that a second click is no error. */
    @PostMapping("/status/unsubscribe/{token}")
    String end(@PathVariable String token) {
        unsubscribe.unsubscribe(token);
        return "communication/unsubscribed";
    }

    @PostMapping("/status/unsubscribe/{token}/choices")
    ModelAndView change(@PathVariable String token, @ModelAttribute("choices") Choices choices, Model model) {
        Map<String, String> problems = new LinkedHashMap<>(choices.problems());
        if (problems.isEmpty()) {
            try {
                if (!keepSubscription.change(token, choices.wanted())) {
                    return over();
                }
                model.addAttribute("done", "Your choice is kept.");
                return page(token, choices, Map.of(), HttpStatus.OK, model);
            } catch (Refusal refused) {
                if (refused.field() == null) {
                    throw refused;
                }
                problems.put(refused.field(), String.valueOf(refused.getMessage()));
            }
        }
        return page(token, choices, problems, HttpStatus.BAD_REQUEST, model);
    }

    private ModelAndView page(
            String token, Choices choices, Map<String, String> problems, HttpStatus status, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("choices", choices);
        model.addAttribute("problems", problems);
        model.addAttribute("services", services.all());
        model.addAttribute("kinds", NoticeChoice.values());
        return new ModelAndView("communication/unsubscribe", status);
    }

    private static ModelAndView over() {
        return new ModelAndView("communication/unsubscribed", HttpStatus.NOT_FOUND);
    }
}
