package org.servicebridge.insight.web;

import static org.servicebridge.incident.IncidentState.AWAITING_CONFIRMATION;
import static org.servicebridge.incident.IncidentState.MANAGED;
import static org.servicebridge.incident.IncidentState.REFUSED;
import static org.servicebridge.incident.IncidentState.RESOLVED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.assurance.FoundRisk;
import org.servicebridge.change.ChangeRequests;
import org.servicebridge.communication.ExplainCommunication;
import org.servicebridge.communication.MarkNoticeWrong;
import org.servicebridge.communication.WrongNotices;
import org.servicebridge.communication.WrongPart;
import org.servicebridge.document.Documents;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Contacts;
import org.servicebridge.incident.DeskDuty;
import org.servicebridge.incident.DeskOnDuty;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.LinkedTickets;
import org.servicebridge.insight.IncidentSheet;
import org.servicebridge.insight.ListStartable;
import org.servicebridge.insight.ReadIncident;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One HSSI on one page, with what may be done to it now. */
@Controller
class IncidentPage {

    private static final Set<IncidentState> RUNNING = Set.of(AWAITING_CONFIRMATION, REFUSED, MANAGED);
    private static final List<String> MAY_ACT =
            List.of(Groups.SERVICE_BRIDGE, Groups.NATIONAL_SERVICE_DESK, Groups.SERVICE_BRIDGE_LEAD, Groups.EDM);

    private final ReadIncident readIncident;
    private final ListStartable listStartable;
    private final ChangeRequests changes;
    private final Documents documents;
    private final Contacts contacts;
    private final ExplainCommunication explainCommunication;
    private final DeskOnDuty duty;
    private final LinkedTickets tickets;
    private final WrongNotices wrongNotices;
    private final ManagedTogether managedTogether;
    private final WhatWaits whatWaits;

    IncidentPage(
            ReadIncident readIncident,
            ListStartable listStartable,
            ChangeRequests changes,
            Documents documents,
            Contacts contacts,
            ExplainCommunication explainCommunication,
            DeskOnDuty duty,
            LinkedTickets tickets,
            WrongNotices wrongNotices,
            ManagedTogether managedTogether,
            WhatWaits whatWaits) {
        this.changes = changes;
        this.documents = documents;
        this.readIncident = readIncident;
        this.listStartable = listStartable;
        this.contacts = contacts;
        this.explainCommunication = explainCommunication;
        this.duty = duty;
        this.tickets = tickets;
        this.wrongNotices = wrongNotices;
        this.managedTogether = managedTogether;
        this.whatWaits = whatWaits;
    }

    @GetMapping("/incidents/{reference}")
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Done done,
            @ModelAttribute("person") Actor person,
            Model model) {
        model.addAttribute("done", done == null ? null : done.sentence());
        return show(reference, person, model);
    }

    /** The page as it is now; also shown under a refusal, where nothing has changed. */
    String show(String reference, Actor person, Model model) {
        IncidentSheet sheet = readIncident.read(reference, person);
        Incident incident = sheet.incident();
        model.addAttribute("sheet", sheet);
        model.addAttribute("incident", incident);
        model.addAttribute("now", sheet.asOf());
        model.addAttribute("communication", communication(sheet));
        model.addAttribute("contacts", contacts.of(reference));
        model.addAttribute("processes", listStartable.list(incident, person));
        model.addAttribute("changes", changes.of(reference));
        model.addAttribute("tickets", tickets.of(reference));
        model.addAttribute("wrongNotices", wrongNotices.of(reference));
        model.addAttribute("wrongParts", WrongPart.values());
        model.addAttribute("marksNotices", incident.state().isOpen() && MarkNoticeWrong.allows(person));
        model.addAttribute("keepsTickets", Groups.REPORTING.stream().anyMatch(person::isIn));
        model.addAttribute("documents", documents.of(reference));
        managedTogether.show(incident, model);
        whatWaits.show(reference, sheet.timeline(), person, model);
        boolean mayAct = MAY_ACT.stream().anyMatch(person::isIn);
        boolean underWay = RUNNING.contains(incident.state());
        boolean running = mayAct && underWay;
        model.addAttribute("mayAct", mayAct);
        model.addAttribute("running", running);
        model.addAttribute("withdrawable", underWay && (mayAct || DeskDuty.owns(incident, person)));
        boolean managed = mayAct && incident.state() == MANAGED;
        model.addAttribute("noticesPossible", managed && incident.handling().isCommunicated());
        model.addAttribute("resolved", mayAct && incident.state() == RESOLVED);
        boolean open = incident.state().isOpen();
        boolean mayReportHarm = open && (mayAct || DeskDuty.knows(incident, person));
        model.addAttribute("harmNotKnown", mayReportHarm && !incident.flags().patientHarmed());
        model.addAttribute(
                "risksNotKnown",
                mayReportHarm
                        ? Arrays.stream(FoundRisk.values())
                                .filter(risk -> !risk.isKnown(incident.flags()))
                                .toList()
                        : List.of());
        model.addAttribute(
                "noImpactYet",
                open && mayAct && Boolean.FALSE.equals(incident.dataSet().serviceAffected()));
        model.addAttribute("takeOverBy", mayAct ? otherDesk(incident) : null);
        return "insight/incident";
    }

    /** As things stand while it is open or harm is known, since flags may change it; afterwards as it was decided last. */
    private @Nullable String communication(IncidentSheet sheet) {
        Incident incident = sheet.incident();
        boolean harmed = incident.flags().patientHarmed();
        boolean asked = sheet.decidedCommunication().isPresent()
                || incident.handling().communications() != Communications.ALLOWED;
        return harmed || asked && incident.state().isOpen()
                ? explainCommunication.inWords(incident)
                : sheet.decidedCommunication().orElse(null);
    }

    private @Nullable String otherDesk(Incident incident) {
        return incident.handling().owner() == null || !incident.state().isOpen() ? null : duty.toTakeOver(incident);
    }
}
