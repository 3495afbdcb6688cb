package org.servicebridge.channel.web;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.servicebridge.channel.ChannelOfService;
import org.servicebridge.channel.ReadChannel;
import org.servicebridge.channel.WantedChannel;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the channels of services are set, tried and ended (COM-19). */
@Controller
@RequestMapping("/channels")
class ChannelsPage {

    private static final String VIEW = "channel/channels";

    private final ChannelOfService channelOfService;
    private final ReadChannel readChannel;
    private final Services services;
    private final CurrentActor currentActor;

    ChannelsPage(
            ChannelOfService channelOfService, ReadChannel readChannel, Services services, CurrentActor currentActor) {
        this.channelOfService = channelOfService;
        this.readChannel = readChannel;
        this.services = services;
        this.currentActor = currentActor;
    }

    @ModelAttribute("person")
    Actor person() {
        return currentActor.get();
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("done", done == null ? null : "A trial is on its way to the channel.");
        return show(model);
    }

    private String show(Model model) {
        model.addAttribute("channels", readChannel.ofServices());
        model.addAttribute("services", services.all());
        return VIEW;
    }

    /** What was typed is shown again under a refusal, all but the address. */
    @PostMapping
    ModelAndView set(
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String webhookAddress,
            @ModelAttribute("person") Actor person,
            Model model) {
        try {
            channelOfService.set(service, new WantedChannel(kind, name, webhookAddress), person);
            return new ModelAndView("redirect:/channels");
        } catch (Refusal refused) {
            model.addAttribute("refusal", refused);
            model.addAttribute("service", service);
            model.addAttribute("kind", kind);
            model.addAttribute("name", name);
            return new ModelAndView(show(model), RefusalOverHttp.status(refused));
        }
    }

    @PostMapping("/{service}/trial")
    ModelAndView tryIt(@PathVariable String service, @ModelAttribute("person") Actor person, Model model) {
        return act(() -> channelOfService.tryIt(service, person), "redirect:/channels?done=tried", model);
    }

    @PostMapping("/{service}/end")
    ModelAndView end(@PathVariable String service, @ModelAttribute("person") Actor person, Model model) {
        return act(() -> channelOfService.end(service, person), "redirect:/channels", model);
    }

    private ModelAndView act(Runnable useCase, String then, Model model) {
        try {
            useCase.run();
            return new ModelAndView(then);
        } catch (Refusal refused) {
            model.addAttribute("refusal", refused);
            return new ModelAndView(show(model), RefusalOverHttp.status(refused));
        }
    }
}
