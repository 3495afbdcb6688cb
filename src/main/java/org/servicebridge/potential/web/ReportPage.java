package org.servicebridge.potential.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.servicebridge.access.RepeatedRequests;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.potential.OwnReports;
import org.servicebridge.potential.ReportPotentialHssi;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody with a sign-in reports a potential HSSI, a desk for a caller, and reads what the desk on duty answers (INV-10). */
@Controller
class ReportPage {

    private final ReportPotentialHssi report;
    private final OwnReports ownReports;
    private final RepeatedRequests repeatedRequests;
    private final Services services;
    private final CurrentActor currentActor;
    private final LondonTime london;
    private final Clock clock;

    ReportPage(
            ReportPotentialHssi report,
            OwnReports ownReports,
            RepeatedRequests repeatedRequests,
            Services services,
            CurrentActor currentActor,
            LondonTime london,
            Clock clock) {
        this.report = report;
        this.ownReports = ownReports;
        this.repeatedRequests = repeatedRequests;
        this.services = services;
        this.currentActor = currentActor;
        this.london = london;
        this.clock = clock;
    }

    @ModelAttribute("person")
    Actor person() {
        return currentActor.get();
    }

    @GetMapping("/report")
    String show(@RequestParam(defaultValue = "") String done, @ModelAttribute("person") Actor person, Model model) {
        return page(ReportForm.empty(london.formValue(clock.instant())), null, done, person, model);
    }

    /** A form that is sent twice makes one report. */
    @PostMapping("/report")
    String report(ReportForm form, @ModelAttribute("person") Actor person, Model model, HttpServletResponse response) {
        try {
            String reference = repeatedRequests.once(
                    person, form.name(), form.toString(), () -> report.report(form.given(london), person));
            return "redirect:/report?done=" + reference;
        } catch (Refusal refusal) {
            response.setStatus(RefusalOverHttp.status(refusal).value());
            return page(form, refusal, "", person, model);
        }
    }

    private String page(ReportForm form, @Nullable Refusal refusal, String done, Actor person, Model model) {
        var own = ownReports.of(person);
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        model.addAttribute("own", own);
        model.addAttribute(
                "done", own.stream().anyMatch(line -> line.reference().equals(done)) ? done : null);
        model.addAttribute("atDesk", report.isAtDesk(person));
        model.addAttribute("services", services.options());
        model.addAttribute("now", clock.instant());
        return "potential/report";
    }
}
