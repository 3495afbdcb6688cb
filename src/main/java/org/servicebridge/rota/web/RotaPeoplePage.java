package org.servicebridge.rota.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.rota.KeepRotaPerson;
import org.servicebridge.rota.OnCallRoles;
import org.servicebridge.rota.OrderPeople;
import org.servicebridge.rota.PlanRota;
import org.servicebridge.rota.ReadRoles;
import org.servicebridge.rota.RotaPeople;
import org.servicebridge.rota.RotaPerson;
import org.servicebridge.rota.SumTimeOffInLieu;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes turns in which order, how they are reached, what time off they earned; and the button that plans the rota. */
@Controller
class RotaPeoplePage {

    private final RotaPeople people;
    private final OnCallRoles roles;
    private final ReadRoles readRoles;
    private final SumTimeOffInLieu timeOffInLieu;
    private final KeepRotaPerson keepRotaPerson;
    private final OrderPeople orderPeople;
    private final PlanRota planRota;

    RotaPeoplePage(
            RotaPeople people,
            OnCallRoles roles,
            ReadRoles readRoles,
            SumTimeOffInLieu timeOffInLieu,
            KeepRotaPerson keepRotaPerson,
            OrderPeople orderPeople,
            PlanRota planRota) {
        this.people = people;
        this.roles = roles;
        this.readRoles = readRoles;
        this.timeOffInLieu = timeOffInLieu;
        this.keepRotaPerson = keepRotaPerson;
        this.orderPeople = orderPeople;
        this.planRota = planRota;
    }

    @GetMapping("/rota/people")
    String show(@RequestParam(required = false) @Nullable Done done, Model model) {
        model.addAttribute("done", done);
        model.addAttribute("people", people.all());
        model.addAttribute("roles", readRoles.all());
        model.addAttribute("lieu", timeOffInLieu.sum());
        return "rota/people";
    }

    @PostMapping("/rota/people")
    String keep(
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String telephone,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String leftOn,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor actor,
            Model model,
            HttpServletResponse response) {
        return new Answer(model, response)
                .to(
                        () -> keepRotaPerson.keep(
                                new RotaPerson(
                                        user.strip(),
                                        name.strip(),
                                        telephone.strip(),
                                        email.isBlank() ? null : email.strip(),
                                        date(leftOn)),
                                reason,
                                actor),
                        () -> show(null, model),
                        "/rota/people?done=PERSON");
    }

    @PostMapping("/rota/order")
    String order(
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor actor,
            Model model,
            HttpServletResponse response) {
        List<String> names = Arrays.stream(order.strip().split("[\\s,]+"))
                .filter(name -> !name.isEmpty())
                .toList();
        return new Answer(model, response)
                .to(
                        () -> orderPeople.order(roles.get(role), names, reason, actor),
                        () -> show(null, model),
                        "/rota/people?done=ORDER");
    }

    @PostMapping("/rota/plan")
    String plan(
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor actor,
            Model model,
            HttpServletResponse response) {
        return new Answer(model, response)
                .to(() -> planRota.plan(reason, actor), () -> show(null, model), "/rota?done=PLANNED");
    }

    private static @Nullable LocalDate date(String given) {
        try {
            return given.isBlank() ? null : LocalDate.parse(given.strip());
        } catch (DateTimeParseException noDate) {
            throw Refusal.invalid("leftOn", "Give the last day as a date such as 2026-11-30.");
        }
    }
}
