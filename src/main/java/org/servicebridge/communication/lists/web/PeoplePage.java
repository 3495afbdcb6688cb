package org.servicebridge.communication.lists.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.servicebridge.communication.lists.DistributionLists;
import org.servicebridge.communication.lists.ListMembers;
import org.servicebridge.communication.lists.RemoveLeaver;
import org.servicebridge.communication.lists.RemoveLeaver.Place;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds a person on all lists, and takes who leaves off the chosen ones at once. */
@Controller
class PeoplePage {

    private static final int MOST = 200;
    private static final Pattern PLACE =
            Pattern.compile("(?<list>[a-z0-9-]+):(?<member>[0-9]{1,18}):(?<version>[0-9]{1,9})");

    private final DistributionLists lists;
    private final ListMembers members;
    private final RemoveLeaver removeLeaver;

    PeoplePage(DistributionLists lists, ListMembers members, RemoveLeaver removeLeaver) {
        this.lists = lists;
        this.members = members;
        this.removeLeaver = removeLeaver;
    }

    @GetMapping("/lists/people")
    String search(@RequestParam(name = "q", defaultValue = "") String text, Model model) {
        Map<String, String> names = lists.all().stream()
                .collect(Collectors.toMap(
                        listed -> listed.list().code(), listed -> listed.list().name()));
        model.addAttribute("text", text);
        model.addAttribute("names", names);
        model.addAttribute("most", MOST);
        model.addAttribute("members", text.isBlank() ? List.of() : members.search(text, MOST));
        return "communication/people";
    }

    @PostMapping("/lists/people/removal")
    ModelAndView remove(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "member", defaultValue = "") List<String> chosen,
            @ModelAttribute("person") Actor person,
            Model model,
            RedirectAttributes next) {
        try {
            List<Place> places = chosen.stream()
                    .map(PeoplePage::place)
                    .flatMap(Optional::stream)
                    .toList();
            removeLeaver.remove(places, person);
            next.addFlashAttribute(
                    "done", "Removed from %d %s.".formatted(places.size(), places.size() == 1 ? "list" : "lists"));
            next.addAttribute("q", text);
            return new ModelAndView("redirect:/lists/people");
        } catch (Refusal refused) {
            model.addAttribute("refusal", refused.getMessage());
            return new ModelAndView(search(text, model), RefusalOverHttp.status(refused));
        }
    }

    private static Optional<Place> place(String value) {
        var parts = PLACE.matcher(value);
        return parts.matches()
                ? Optional.of(new Place(
                        parts.group("list"),
                        Long.parseLong(parts.group("member")),
                        Integer.parseInt(parts.group("version"))))
                : Optional.empty();
    }
}
