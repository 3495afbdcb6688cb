package org.servicebridge.rota.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.rota.Covered;
import org.servicebridge.rota.KeepRole;
import org.servicebridge.rota.MayChangeRoles;
import org.servicebridge.rota.ReadRoles;
import org.servicebridge.rota.RoleRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which roles are on call, by rota or by contacts in order, now and to come (ROT-5). */
@Controller
class RolesPage {

    private final ReadRoles readRoles;
    private final KeepRole keepRole;

    RolesPage(ReadRoles readRoles, KeepRole keepRole) {
        this.readRoles = readRoles;
        this.keepRole = keepRole;
    }

    @GetMapping("/rota/roles")
    String show(
            @RequestParam(required = false) @Nullable Done done, @ModelAttribute("person") Actor person, Model model) {
        model.addAttribute("done", done);
        model.addAttribute("roles", readRoles.all());
        model.addAttribute("hoursToCover", Covered.values());
        model.addAttribute("mayChange", MayChangeRoles.is(person));
        model.addAttribute("staff", Groups.INCIDENT_STAFF.stream().anyMatch(person::isIn));
        return "rota/roles";
    }

    @PostMapping("/rota/roles")
    String keep(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String covered,
            @RequestParam(defaultValue = "") String contacts,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        List<String> order = Arrays.stream(contacts.strip().split("[\\s,]+"))
                .filter(contact -> !contact.isEmpty())
                .toList();
        return new Answer(model, response)
                .to(
                        () -> keepRole.keep(new RoleRequest(code, name, covered, order, from, reason), person),
                        () -> show(null, person, model),
                        "/rota/roles?done=ROLE");
    }
}
