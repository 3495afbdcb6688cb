package org.servicebridge.insight.web;

import java.time.Clock;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.communication.ChangeManner;
import org.servicebridge.communication.MannerChanges;
import org.servicebridge.communication.ReadManners;
import org.servicebridge.engine.PersonalTasks;
import org.servicebridge.incident.TimelineChecks;
import org.servicebridge.insight.ListOpenIncidents;
import org.servicebridge.potential.WatchList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where everybody arrives: what is open, what is theirs, and where to go. */
@Controller
class LandingPage {

    private final ListOpenIncidents openIncidents;
    private final PersonalTasks tasks;
    private final WatchList watchList;
    private final TimelineChecks checks;
    private final MannerChanges mannerChanges;
    private final Clock clock;

    LandingPage(
            ListOpenIncidents openIncidents,
            PersonalTasks tasks,
            WatchList watchList,
            TimelineChecks checks,
            MannerChanges mannerChanges,
            Clock clock) {
        this.watchList = watchList;
        this.openIncidents = openIncidents;
        this.tasks = tasks;
        this.checks = checks;
        this.mannerChanges = mannerChanges;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(@ModelAttribute("person") Actor person, Model model) {
        model.addAttribute("now", clock.instant());
        model.addAttribute("open", openIncidents.list(person));
        model.addAttribute("claimed", tasks.claimedBy(person));
        model.addAttribute("waiting", tasks.waitingFor(person));
        model.addAttribute("watched", watchList.seenBy(person));
        model.addAttribute("seesIncidents", isIn(person, Groups.INCIDENT_STAFF) || isIn(person, Groups.REPORTING));
        model.addAttribute("staff", isIn(person, Groups.INCIDENT_STAFF));
        model.addAttribute("mayReport", isIn(person, Groups.REPORTING) || person.isIn(Groups.SERVICE_BRIDGE_LEAD));
        model.addAttribute(
                "announces",
                isIn(person, Groups.DESKS) || isIn(person, List.of(Groups.SERVICE_BRIDGE_LEAD, Groups.EDM)));
        model.addAttribute(
                "cockpit", isIn(person, List.of(Groups.PROCESS_OWNER, Groups.OPERATOR, Groups.CAMUNDA_ADMIN)));
        model.addAttribute(
                "webhooks", isIn(person, List.of(Groups.CAMUNDA_ADMIN, Groups.OPERATOR, Groups.SERVICE_BRIDGE_LEAD)));
        model.addAttribute("processOwner", person.isIn(Groups.PROCESS_OWNER));
        model.addAttribute("readsManners", ReadManners.allows(person));
        model.addAttribute("mannersWaiting", ChangeManner.mayDecide(person) ? mannerChanges.waiting() : 0);
        boolean operator = person.isIn(Groups.OPERATOR);
        model.addAttribute("metrics", operator);
        model.addAttribute("broken", operator ? checks.broken() : List.of());
        model.addAttribute("admin", person.isIn(Groups.CAMUNDA_ADMIN));
        return "insight/landing";
    }

    private static boolean isIn(Actor person, List<String> groups) {
        return groups.stream().anyMatch(person::isIn);
    }
}
