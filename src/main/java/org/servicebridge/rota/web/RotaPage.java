package org.servicebridge.rota.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.rota.AcknowledgeShift;
import org.servicebridge.rota.CheckRota;
import org.servicebridge.rota.ReadRoles;
import org.servicebridge.rota.ReadRotaWeek;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is on call now and in one week, and what is wrong with the rota. */
@Controller
class RotaPage {

    private static final int YEARS = 5;

    private final ReadRotaWeek readRotaWeek;
    private final ReadRoles readRoles;
    private final CheckRota check;
    private final AcknowledgeShift acknowledgeShift;
    private final CoreHours coreHours;
    private final Clock clock;

    RotaPage(
            ReadRotaWeek readRotaWeek,
            ReadRoles readRoles,
            CheckRota check,
            AcknowledgeShift acknowledgeShift,
            CoreHours coreHours,
            Clock clock) {
        this.readRotaWeek = readRotaWeek;
        this.readRoles = readRoles;
        this.check = check;
        this.acknowledgeShift = acknowledgeShift;
        this.coreHours = coreHours;
        this.clock = clock;
    }

    /** @param week any day of the week to show; this week where it is missing or no date */
    @GetMapping("/rota")
    String show(
            @RequestParam(defaultValue = "") String week,
            @RequestParam(required = false) @Nullable Done done,
            Model model) {
        Instant now = clock.instant();
        model.addAttribute("now", now);
        model.addAttribute("done", done);
        model.addAttribute("coreHours", coreHours.contains(now));
        model.addAttribute("roles", readRoles.all());
        model.addAttribute("week", readRotaWeek.read(day(week, LocalDate.ofInstant(now, LondonTime.ZONE))));
        model.addAttribute("findings", check.check());
        return "rota/week";
    }

    @PostMapping("/rota/shifts/{id}/acknowledgement")
    String acknowledge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String week,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return new Answer(model, response)
                .to(
                        () -> acknowledgeShift.acknowledge(id, person),
                        () -> show(week, null, model),
                        "/rota?done=KNOWN&week=" + day(week, LocalDate.ofInstant(clock.instant(), LondonTime.ZONE)));
    }

    private static LocalDate day(String given, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(given);
            return day.isBefore(today.minusYears(YEARS)) || day.isAfter(today.plusYears(YEARS)) ? today : day;
        } catch (DateTimeParseException noDate) {
            return today;
        }
    }
}
