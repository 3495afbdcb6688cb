package org.servicebridge.statuspage.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RefusalOverHttp;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.statuspage.CancelMaintenance;
import org.servicebridge.statuspage.CompleteMaintenance;
import org.servicebridge.statuspage.MoveMaintenance;
import org.servicebridge.statuspage.PlanMaintenance;
import org.servicebridge.statuspage.PublishedSnapshot;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the desks, the lead and the EDM announce maintenance to the public, move it, end it and call it off. */
@Controller
@RequestMapping("/maintenance")
class MaintenancePage {

    private final PlanMaintenance planMaintenance;
    private final MoveMaintenance moveMaintenance;
    private final CompleteMaintenance completeMaintenance;
    private final CancelMaintenance cancelMaintenance;
    private final PublishedSnapshot snapshot;
    private final CurrentActor currentActor;
    private final LondonTime london;
    private final Clock clock;

    MaintenancePage(
            PlanMaintenance planMaintenance,
            MoveMaintenance moveMaintenance,
            CompleteMaintenance completeMaintenance,
            CancelMaintenance cancelMaintenance,
            PublishedSnapshot snapshot,
            CurrentActor currentActor,
            LondonTime london,
            Clock clock) {
        this.planMaintenance = planMaintenance;
        this.moveMaintenance = moveMaintenance;
        this.completeMaintenance = completeMaintenance;
        this.cancelMaintenance = cancelMaintenance;
        this.snapshot = snapshot;
        this.currentActor = currentActor;
        this.london = london;
        this.clock = clock;
    }

    @ModelAttribute("person")
    Actor person() {
        return currentActor.get();
    }

    /** What was announced a moment ago is on the page, though the public snapshot follows a moment later. */
    @GetMapping
    String show(Model model) {
        snapshot.refresh();
        return page(MaintenanceForm.EMPTY, model);
    }

    @PostMapping
    String plan(MaintenanceForm form, Model model, HttpServletResponse response) {
        return act(() -> planMaintenance.plan(form.plan(london), person()), form, model, response);
    }

    @PostMapping("/{id}/times")
    String move(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String startsAt,
            @RequestParam(defaultValue = "") String endsAt,
            Model model,
            HttpServletResponse response) {
        return act(
                () -> moveMaintenance.move(
                        id, london.read("startsAt", startsAt), london.read("endsAt", endsAt), person()),
                MaintenanceForm.EMPTY,
                model,
                response);
    }

    @PostMapping("/{id}/completion")
    String complete(@PathVariable UUID id, Model model, HttpServletResponse response) {
        return act(() -> completeMaintenance.complete(id, person()), MaintenanceForm.EMPTY, model, response);
    }

    @PostMapping("/{id}/cancellation")
    String cancel(@PathVariable UUID id, Model model, HttpServletResponse response) {
        return act(() -> cancelMaintenance.cancel(id, person()), MaintenanceForm.EMPTY, model, response);
    }

    private String act(Runnable action, MaintenanceForm form, Model model, HttpServletResponse response) {
        try {
            action.run();
            return "redirect:/maintenance";
        } catch (Refusal refusal) {
            response.setStatus(RefusalOverHttp.status(refusal).value());
            model.addAttribute("refusal", refusal);
            return page(form, model);
        }
    }

    private String page(MaintenanceForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("publication", snapshot.current());
        model.addAttribute("now", clock.instant());
        return "statuspage/maintenance";
    }
}
