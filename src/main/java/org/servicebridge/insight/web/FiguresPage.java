package org.servicebridge.insight.web;

import java.time.Clock;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.insight.ClockState;
import org.servicebridge.insight.CountForProviders;
import org.servicebridge.insight.ListOpenIncidents;
import org.servicebridge.insight.OpenIncident;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows staff what is overdue now, by the times of the source and by ours, and how each provider answers what it is asked. */
@Controller
class FiguresPage {

    /** What can be chosen; the last is shown first. */
    private static final List<Integer> MONTHS = List.of(1, 3, 12);

    private final CountForProviders figures;
    private final ListOpenIncidents openIncidents;
    private final Clock clock;

    FiguresPage(CountForProviders figures, ListOpenIncidents openIncidents, Clock clock) {
        this.figures = figures;
        this.openIncidents = openIncidents;
        this.clock = clock;
    }

    @GetMapping("/figures")
    String show(@RequestParam(defaultValue = "") String months, @ModelAttribute("person") Actor person, Model model) {
        int period = MONTHS.stream()
                .filter(number -> number.toString().equals(months))
                .findAny()
                .orElse(MONTHS.get(MONTHS.size() - 1));
        List<OpenIncident> late = openIncidents.list(person).stream()
                .filter(open -> !open.overdue().isEmpty())
                .filter(open -> !open.incident().identification().exercise())
                .toList();
        long ours = late.stream()
                .flatMap(open -> open.overdue().stream())
                .filter(ClockState::ours)
                .count();
        long all = late.stream().mapToLong(open -> open.overdue().size()).sum();
        model.addAttribute("late", late);
        model.addAttribute("lateOfSource", all - ours);
        model.addAttribute("lateOfOurs", ours);
        model.addAttribute("now", clock.instant());
        model.addAttribute("choices", MONTHS);
        model.addAttribute("period", period);
        model.addAttribute(
                "figures",
                figures.since(clock.instant()
                        .atZone(LondonTime.ZONE)
                        .minusMonths(period)
                        .toInstant()));
        return "insight/figures";
    }
}
