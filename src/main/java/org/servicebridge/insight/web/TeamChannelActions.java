package org.servicebridge.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.channel.ChannelOfIncident;
import org.servicebridge.channel.WantedChannel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets the channel of an HSSI's team from its page, tries it, and posts again what it did not get (COM-19). */
@Controller
class TeamChannelActions {

    private final ActOnPage page;
    private final ChannelOfIncident channel;

    TeamChannelActions(ActOnPage page, ChannelOfIncident channel) {
        this.page = page;
        this.channel = channel;
    }

    @PostMapping("/incidents/{reference}/channel")
    String set(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String webhookAddress,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> channel.set(reference, new WantedChannel(kind, name, webhookAddress), person),
                new ActOnPage.Outcome(reference, Done.CHANNEL_SET, person, model, response));
    }

    @PostMapping("/incidents/{reference}/channel/trial")
    String tryIt(
            @PathVariable String reference,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> channel.tryIt(reference, person),
                new ActOnPage.Outcome(reference, Done.CHANNEL_TRIED, person, model, response));
    }

    @PostMapping("/incidents/{reference}/channel/end")
    String end(
            @PathVariable String reference,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> channel.end(reference, person),
                new ActOnPage.Outcome(reference, Done.CHANNEL_ENDED, person, model, response));
    }

    @PostMapping("/incidents/{reference}/channel/posts/{id}/again")
    String again(
            @PathVariable String reference,
            @PathVariable UUID id,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> channel.again(reference, id, person),
                new ActOnPage.Outcome(reference, Done.POSTED_AGAIN, person, model, response));
    }
}
