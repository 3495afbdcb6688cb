package org.servicebridge.communication.lists.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.servicebridge.communication.lists.DistributionLists;
import org.servicebridge.communication.lists.ListPurpose;
import org.servicebridge.communication.lists.ListWarnings;
import org.servicebridge.communication.lists.ListedList;
import org.servicebridge.communication.lists.MakeList;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All distribution lists with what is wrong with them, and the form for a new one. */
@Controller
class ListsPage {

    private final DistributionLists lists;
    private final ListWarnings warnings;
    private final MakeList makeList;
    private final Services services;

    ListsPage(DistributionLists lists, ListWarnings warnings, MakeList makeList, Services services) {
        this.lists = lists;
        this.warnings = warnings;
        this.makeList = makeList;
        this.services = services;
    }

    @GetMapping("/lists")
    String show(Model model) {
        List<ListedList> all = lists.all().stream()
                .sorted(Comparator.comparing(listed -> listed.list().purpose()))
                .toList();
        model.addAttribute("lists", all);
        model.addAttribute("missing", warnings.missing());
        model.addAttribute(
                "warnings",
                all.stream().collect(Collectors.toMap(listed -> listed.list().code(), warnings::of)));
        model.addAttribute("services", names());
        return "communication/lists";
    }

    @GetMapping("/lists/new")
    String form(@ModelAttribute("answers") NewList answers, Model model) {
        model.addAttribute("purposes", Arrays.asList(ListPurpose.values()));
        model.addAttribute("services", services.all());
        model.addAttribute("desks", Groups.DESKS);
        return "communication/list-new";
    }

    @PostMapping("/lists/new")
    ModelAndView make(
            @ModelAttribute("answers") NewList answers,
            @ModelAttribute("person") Actor person,
            Model model,
            RedirectAttributes next) {
        try {
            String code = answers.code().strip();
            makeList.make(code, answers.name(), answers.purpose(), answers.service(), answers.desk(), person);
            next.addFlashAttribute("done", "The list is made. Now add its members.");
            return new ModelAndView("redirect:/lists/" + code);
        } catch (Refusal refused) {
            model.addAttribute("refusal", refused);
            return new ModelAndView(form(answers, model), RefusalOverHttp.status(refused));
        }
    }

    private Map<String, String> names() {
        return services.all().stream().collect(Collectors.toMap(Service::code, Service::name));
    }
}
