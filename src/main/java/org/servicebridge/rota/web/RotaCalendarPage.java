package org.servicebridge.rota.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.rota.FeedToken;
import org.servicebridge.rota.ReadFeed;
import org.servicebridge.rota.ResetFeed;
import org.servicebridge.rota.RotaPeople;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The secret links to calendar feeds, and the feeds themselves, which calendars read without a sign-in. */
@Controller
class RotaCalendarPage {

    private static final String VIEW = "rota/calendar";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final ResetFeed resetFeed;
    private final ReadFeed readFeed;
    private final RotaPeople people;
    private final String publicAddress;

    RotaCalendarPage(
            ResetFeed resetFeed,
            ReadFeed readFeed,
            RotaPeople people,
            @Value("${service-bridge.public-address}") String publicAddress) {
        this.resetFeed = resetFeed;
        this.readFeed = readFeed;
        this.people = people;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/rota/calendar")
    String show(@ModelAttribute("person") Actor actor, Model model) {
        model.addAttribute("takesShifts", people.find(actor.id()).isPresent());
        model.addAttribute("people", people.all());
        return VIEW;
    }

    /**
     * Answers with the page itself instead of a redirect, because the link is shown this once and kept nowhere.
     *
     * @param whose a person of the rota; an asterisk for the whole rota
     */
    @PostMapping("/rota/calendar")
    String reset(@RequestParam String whose, @ModelAttribute("person") Actor actor, Model model) {
        @Nullable String feed = whose.equals("*") ? null : whose;
        FeedToken token = resetFeed.reset(feed, actor);
        model.addAttribute("link", publicAddress + "/rota/calendar/" + token.value() + ".ics");
        return show(actor, model);
    }

    /** A wrong token is nothing else than a page that is not there. */
    @GetMapping("/rota/calendar/{token}.ics")
    ResponseEntity<String> read(@PathVariable String token) {
        return readFeed.read(new FeedToken(token))
                .map(calendar -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        // The address is a secret, which no file that somebody saves should carry as its name.
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"on-call.ics\"")
                        .body(calendar))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.TEXT_PLAIN)
                        .body("Not found"));
    }
}
