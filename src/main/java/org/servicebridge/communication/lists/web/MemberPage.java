package org.servicebridge.communication.lists.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.lists.AddMember;
import org.servicebridge.communication.lists.ChangeMember;
import org.servicebridge.communication.lists.DistributionList;
import org.servicebridge.communication.lists.DistributionLists;
import org.servicebridge.communication.lists.ListMembers;
import org.servicebridge.communication.lists.Member;
import org.servicebridge.communication.lists.MemberAnswers;
import org.servicebridge.communication.lists.MemberDetails;
import org.servicebridge.communication.lists.RemoveMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which a member of a list is added, changed or removed. */
@Controller
class MemberPage {

    private final DistributionLists lists;
    private final ListMembers members;
    private final AddMember addMember;
    private final ChangeMember changeMember;
    private final RemoveMember removeMember;

    MemberPage(
            DistributionLists lists,
            ListMembers members,
            AddMember addMember,
            ChangeMember changeMember,
            RemoveMember removeMember) {
        this.lists = lists;
        this.members = members;
        this.addMember = addMember;
        this.changeMember = changeMember;
        this.removeMember = removeMember;
    }

    @GetMapping("/lists/{code}/members/new")
    String empty(@PathVariable String code, Model model) {
        return form(lists.get(code), MemberAnswers.empty(), Map.of(), model);
    }

    @PostMapping("/lists/{code}/members/new")
    ModelAndView add(
            @PathVariable String code,
            @ModelAttribute("posted") PostedMember posted,
            @ModelAttribute("person") Actor person,
            Model model,
            RedirectAttributes next) {
        DistributionList list = lists.get(code);
        MemberAnswers answers = posted.answers(list);
        return kept(list, answers, model, next, "%s is on the list.", details -> addMember.add(code, details, person));
    }

    @GetMapping("/lists/{code}/members/{id}")
    String filledIn(@PathVariable String code, @PathVariable long id, Model model) {
        Member member = members.find(code, id)
                .orElseThrow(() -> Refusal.notFound("Nobody is on the list under this address any more."));
        model.addAttribute("member", member);
        return form(lists.get(code), MemberAnswers.of(member), Map.of(), model);
    }

    @PostMapping("/lists/{code}/members/{id}")
    ModelAndView change(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int version,
            @ModelAttribute("posted") PostedMember posted,
            @ModelAttribute("person") Actor person,
            Model model,
            RedirectAttributes next) {
        DistributionList list = lists.get(code);
        MemberAnswers answers = posted.answers(list);
        members.find(code, id).ifPresent(member -> model.addAttribute("member", member));
        return kept(
                list,
                answers,
                model,
                next,
                "%s is changed.",
                details -> changeMember.change(code, id, version, details, person));
    }

    @PostMapping("/lists/{code}/members/{id}/removal")
    String remove(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam int version,
            @ModelAttribute("person") Actor person,
            RedirectAttributes next) {
        removeMember.remove(code, id, version, person);
        next.addFlashAttribute("done", "The member is removed.");
        return "redirect:/lists/{code}";
    }

    private static ModelAndView kept(
            DistributionList list,
            MemberAnswers answers,
            Model model,
            RedirectAttributes next,
            String done,
            Keeping keeping) {
        Map<String, String> problems = new LinkedHashMap<>(answers.problems());
        if (problems.isEmpty()) {
            try {
                keeping.keep(answers.details());
                next.addFlashAttribute("done", done.formatted(answers.name().strip()));
                return new ModelAndView("redirect:/lists/" + list.code());
            } catch (Refusal refused) {
                if (refused.field() == null) {
                    throw refused;
                }
                problems.put(refused.field(), String.valueOf(refused.getMessage()));
            }
        }
        return new ModelAndView(form(list, answers, problems, model), HttpStatus.BAD_REQUEST);
    }

    private static String form(
            DistributionList list, MemberAnswers answers, Map<String, String> problems, Model model) {
        List<NoticeKind> kinds = Arrays.stream(NoticeKind.values())
                .filter(MemberDetails.CHOICE::contains)
                .toList();
        model.addAttribute("list", list);
        model.addAttribute("answers", answers);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", kinds);
        return "communication/member";
    }

    /** One use case that keeps checked answers. */
    private interface Keeping {
        void keep(MemberDetails details);
    }
}
