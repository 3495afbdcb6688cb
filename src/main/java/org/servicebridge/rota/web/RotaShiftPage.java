package org.servicebridge.rota.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.rota.ArrangeCover;
import org.servicebridge.rota.OnRota;
import org.servicebridge.rota.RotaHistory;
import org.servicebridge.rota.RotaPeople;
import org.servicebridge.rota.RotaPerson;
import org.servicebridge.rota.RotaShift;
import org.servicebridge.rota.Shifts;
import org.servicebridge.rota.SwapShifts;
import org.servicebridge.rota.TimeOffInLieu;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One shift: who takes it, what was agreed, and where the Bridge records cover or a swap. */
@Controller
class RotaShiftPage {

    private static final Duration TO_SWAP_WITHIN = Duration.ofDays(56);

    private final Shifts shifts;
    private final RotaPeople people;
    private final RotaHistory history;
    private final ArrangeCover arrangeCover;
    private final SwapShifts swapShifts;
    private final TimeOffInLieu timeOffInLieu;
    private final Clock clock;

    RotaShiftPage(
            Shifts shifts,
            RotaPeople people,
            RotaHistory history,
            ArrangeCover arrangeCover,
            SwapShifts swapShifts,
            TimeOffInLieu timeOffInLieu,
            Clock clock) {
        this.shifts = shifts;
        this.people = people;
        this.history = history;
        this.arrangeCover = arrangeCover;
        this.swapShifts = swapShifts;
        this.timeOffInLieu = timeOffInLieu;
        this.clock = clock;
    }

    @GetMapping("/rota/shifts/{id}")
    String show(@PathVariable UUID id, Model model) {
        RotaShift shift = shifts.get(id);
        Instant now = clock.instant();
        var everybody = people.byName();
        RotaPerson nobody = new RotaPerson(shift.person(), shift.person(), "", null, null);
        Instant from = shift.starts().minus(TO_SWAP_WITHIN);
        List<OnRota> others =
                shifts
                        .in(
                                shift.role(),
                                from.isBefore(now) ? now : from,
                                shift.ends().plus(TO_SWAP_WITHIN))
                        .stream()
                        .filter(other -> !other.person().equals(shift.person()))
                        .map(other -> new OnRota(other, everybody.getOrDefault(other.person(), nobody)))
                        .toList();
        model.addAttribute("shift", shift);
        model.addAttribute("who", everybody.getOrDefault(shift.person(), nobody));
        model.addAttribute("over", !shift.ends().isAfter(now));
        model.addAttribute("others", others);
        model.addAttribute(
                "people",
                everybody.values().stream()
                        .filter(other -> !other.person().equals(shift.person()) && !other.hasLeft(shift.starts()))
                        .sorted(Comparator.comparing(RotaPerson::name))
                        .toList());
        model.addAttribute("lieuMinutes", timeOffInLieu.earned(shift.shift()).toMinutes());
        model.addAttribute("history", history.of(id));
        return "rota/shift";
    }

    @PostMapping("/rota/shifts/{id}/cover")
    String cover(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String agreedBy,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return new Answer(model, response)
                .to(
                        () -> arrangeCover.arrange(id, by, agreedBy, reason, person),
                        () -> show(id, model),
                        "/rota?done=COVER");
    }

    @PostMapping("/rota/shifts/{id}/swap")
    String swap(
            @PathVariable UUID id,
            @RequestParam UUID with,
            @RequestParam(defaultValue = "") String agreedBy,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return new Answer(model, response)
                .to(
                        () -> swapShifts.swap(id, with, agreedBy, reason, person),
                        () -> show(id, model),
                        "/rota?done=SWAP");
    }
}
