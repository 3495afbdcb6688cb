package org.servicebridge.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.assurance.FoundRisk;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.assurance.ReportRisk;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.communication.RescheduleNotice;
import org.servicebridge.communication.SendUrgentNotice;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.MoveOwnership;
import org.servicebridge.incident.ReopenIncident;
import org.servicebridge.incident.ReportServiceImpact;
import org.servicebridge.incident.WithdrawIncident;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the desks do to an HSSI from its page; each is one use case with a reason, and a refusal leaves everything as it was. */
@Controller
class IncidentActions {

    private final ActOnPage page;
    private final ChangeSeverity changeSeverity;
    private final MoveOwnership moveOwnership;
    private final WithdrawIncident withdrawIncident;
    private final ReopenIncident reopenIncident;
    private final SendUrgentNotice sendUrgentNotice;
    private final RescheduleNotice rescheduleNotice;
    private final ReportHarm reportHarm;
    private final ReportRisk reportRisk;
    private final ReportServiceImpact reportServiceImpact;
    private final LondonTime london;

    IncidentActions(
            ActOnPage page,
            ChangeSeverity changeSeverity,
            MoveOwnership moveOwnership,
            WithdrawIncident withdrawIncident,
            ReopenIncident reopenIncident,
            SendUrgentNotice sendUrgentNotice,
            RescheduleNotice rescheduleNotice,
            ReportHarm reportHarm,
            ReportRisk reportRisk,
            ReportServiceImpact reportServiceImpact,
            LondonTime london) {
        this.page = page;
        this.changeSeverity = changeSeverity;
        this.moveOwnership = moveOwnership;
        this.withdrawIncident = withdrawIncident;
        this.reopenIncident = reopenIncident;
        this.sendUrgentNotice = sendUrgentNotice;
        this.rescheduleNotice = rescheduleNotice;
        this.reportHarm = reportHarm;
        this.reportRisk = reportRisk;
        this.reportServiceImpact = reportServiceImpact;
        this.london = london;
    }

    @PostMapping("/incidents/{reference}/severity")
    String changeSeverity(
            @PathVariable String reference,
            @RequestParam(defaultValue = "0") String severity,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        int number = severity.matches("[1-5]") ? Integer.parseInt(severity) : 0;
        return page.act(
                () -> changeSeverity.change(reference, number, reason, person),
                new ActOnPage.Outcome(reference, Done.SEVERITY, person, model, response));
    }

    @PostMapping("/incidents/{reference}/owner")
    String takeOver(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> moveOwnership.move(reference, desk, reason, person),
                new ActOnPage.Outcome(reference, Done.OWNER, person, model, response));
    }

    @PostMapping("/incidents/{reference}/withdrawal")
    String withdraw(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String duplicateOf,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        @Nullable String other = duplicateOf.isBlank() ? null : duplicateOf.strip();
        return page.act(
                () -> withdrawIncident.withdraw(reference, reason, other, person),
                new ActOnPage.Outcome(reference, Done.WITHDRAWN, person, model, response));
    }

    @PostMapping("/incidents/{reference}/reopening")
    String reopen(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> reopenIncident.reopen(reference, reason, person),
                new ActOnPage.Outcome(reference, Done.REOPENED, person, model, response));
    }

    @PostMapping("/incidents/{reference}/urgent-notice")
    String sendUrgentNotice(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> sendUrgentNotice.send(reference, reason, person),
                new ActOnPage.Outcome(reference, Done.URGENT, person, model, response));
    }

    @PostMapping("/incidents/{reference}/next-notice")
    String reschedule(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> rescheduleNotice.reschedule(reference, london.read("due", due), reason, person),
                new ActOnPage.Outcome(reference, Done.NEXT_NOTICE, person, model, response));
    }

    @PostMapping("/incidents/{reference}/harm")
    String reportHarm(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> reportHarm.report(reference, reason, person),
                new ActOnPage.Outcome(reference, Done.HARM, person, model, response));
    }

    @PostMapping("/incidents/{reference}/risk")
    String reportRisk(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String risk,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> reportRisk.report(reference, FoundRisk.of(risk), reason, person),
                new ActOnPage.Outcome(reference, Done.RISK, person, model, response));
    }

    @PostMapping("/incidents/{reference}/service-impact")
    String reportServiceImpact(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("person") Actor person,
            Model model,
            HttpServletResponse response) {
        return page.act(
                () -> reportServiceImpact.report(reference, reason, person),
                new ActOnPage.Outcome(reference, Done.SERVICE_AFFECTED, person, model, response));
    }
}
