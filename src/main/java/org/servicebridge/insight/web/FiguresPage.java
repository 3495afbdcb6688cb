package org.servicebridge.insight.web;

import java.time.Clock;
import java.util.List;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.insight.CountForProviders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows staff how each provider answers what it is asked, and whether it reports in time. */
@Controller
class FiguresPage {

    /** What can be chosen; the last is shown first. */
    private static final List<Integer> MONTHS = List.of(1, 3, 12);

    private final CountForProviders figures;
    private final Clock clock;

    FiguresPage(CountForProviders figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/figures")
    String show(@RequestParam(defaultValue = "") String months, Model model) {
        int period = MONTHS.stream()
                .filter(number -> number.toString().equals(months))
                .findAny()
                .orElse(MONTHS.get(MONTHS.size() - 1));
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
