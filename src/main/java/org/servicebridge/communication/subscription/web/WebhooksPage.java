package org.servicebridge.communication.subscription.web;

import java.util.List;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.servicebridge.communication.subscription.DisableWebhook;
import org.servicebridge.communication.subscription.PublicServices;
import org.servicebridge.communication.subscription.RegisterWebhook;
import org.servicebridge.communication.subscription.Registration;
import org.servicebridge.communication.subscription.RotateWebhook;
import org.servicebridge.communication.subscription.Webhooks;
import org.servicebridge.supplier.Providers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the programs that are told are registered, given new secrets and ended. */
@Controller
@RequestMapping("/webhooks")
class WebhooksPage {

    private static final String VIEW = "communication/webhooks";

    private final Webhooks webhooks;
    private final RegisterWebhook registerWebhook;
    private final RotateWebhook rotateWebhook;
    private final DisableWebhook disableWebhook;
    private final PublicServices services;
    private final Providers providers;
    private final CurrentActor currentActor;

    WebhooksPage(
            Webhooks webhooks,
            RegisterWebhook registerWebhook,
            RotateWebhook rotateWebhook,
            DisableWebhook disableWebhook,
            PublicServices services,
            Providers providers,
            CurrentActor currentActor) {
        this.webhooks = webhooks;
        this.registerWebhook = registerWebhook;
        this.rotateWebhook = rotateWebhook;
        this.disableWebhook = disableWebhook;
        this.services = services;
        this.providers = providers;
        this.currentActor = currentActor;
    }

    @ModelAttribute("person")
    Actor person() {
        return currentActor.get();
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("webhooks", webhooks.all());
        model.addAttribute("services", services.all());
        model.addAttribute("providers", providers.all());
        return VIEW;
    }

    /** Answers with the page itself instead of a redirect, because the secret is shown this once. */
    @PostMapping
    ModelAndView register(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(name = "services", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String provider,
            @ModelAttribute("person") Actor person,
            Model model) {
        try {
            model.addAttribute(
                    "secret",
                    registerWebhook.register(
                            new Registration(name, url, chosen, provider.isEmpty() ? null : provider), person));
            model.addAttribute("secretOf", name.strip());
            return new ModelAndView(show(model));
        } catch (Refusal refused) {
            model.addAttribute("refusal", refused);
            model.addAttribute("name", name);
            model.addAttribute("url", url);
            model.addAttribute("chosen", chosen);
            model.addAttribute("provider", provider);
            return new ModelAndView(show(model), RefusalOverHttp.status(refused));
        }
    }

    @PostMapping("/{id}/secret")
    ModelAndView rotate(@PathVariable UUID id, @ModelAttribute("person") Actor person, Model model) {
        try {
            model.addAttribute("secret", rotateWebhook.rotate(id, person));
            model.addAttribute("secretOf", "this webhook");
            return new ModelAndView(show(model));
        } catch (Refusal gone) {
            model.addAttribute("refusal", gone);
            return new ModelAndView(show(model), RefusalOverHttp.status(gone));
        }
    }

    @PostMapping("/{id}/end")
    String disable(@PathVariable UUID id, @ModelAttribute("person") Actor person) {
        disableWebhook.disable(id, person);
        return "redirect:/webhooks";
    }
}
