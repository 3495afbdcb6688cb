package org.servicebridge.incident.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.access.Desks;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.DeskOnDuty;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.LevelTwoAsked;
import org.servicebridge.incident.Visibility;
import org.springframework.stereotype.Component;

/** Lets models say whose task it is: {@code ${desk.owning(execution)}}. Read once, when the task is made. */
@Component("desk")
public class ResponsibleDesk {

    private final Incidents incidents;
    private final Visibility visibility;
    private final DeskOnDuty duty;
    private final LevelTwoAsked levelTwo;
    private final Desks desks;

    ResponsibleDesk(Incidents incidents, Visibility visibility, DeskOnDuty duty, LevelTwoAsked levelTwo, Desks desks) {
        this.levelTwo = levelTwo;
        this.desks = desks;
        this.incidents = incidents;
        this.visibility = visibility;
        this.duty = duty;
    }

    /** The desk that does what is owed: its owner, or the one to which that hands it over; before one owns it, the desk on duty. */
    public String owning(DelegateExecution execution) {
        return owning(incident(execution));
    }

    private String owning(Incident incident) {
        String managing = incident.handling().managing();
        return managing == null ? onDuty() : managing;
    }

    /** Who decides on its severity: the owning desk, and level 2 of this hour besides once that was asked (INV-5). */
    public List<String> deciding(DelegateExecution execution) {
        Incident incident = incident(execution);
        Stream<String> level2 = levelTwo.isAsked(incident.reference()) ? Stream.of(level2()) : Stream.empty();
        return Stream.concat(verifying(incident), level2).distinct().toList();
    }

    /** The desk that verifies it with the provider: the one that heard of it, unless another has taken it over (IH-2). */
    public List<String> verifying(DelegateExecution execution) {
        return verifying(incident(execution)).toList();
    }

    /** And the desk on duty, once it was asked besides. */
    private Stream<String> verifying(Incident incident) {
        return Stream.of(
                        Optional.of(owning(incident)),
                        Optional.ofNullable(incident.handling().offeredTo()))
                .flatMap(Optional::stream)
                .distinct();
    }

    /** The desk that has verified the HSSI, and hands it over by telephone. */
    public String handingOver(DelegateExecution execution) {
        return String.valueOf(incident(execution).handling().owner());
    }

    /** The desk that keeps the reporter informed; where none reported it, or the Bridge did and has gone home, the owner. */
    public String reporting(DelegateExecution execution) {
        return reporting(incident(execution));
    }

    String reporting(Incident incident) {
        String reporting = incident.identification().reportingDesk();
        return reporting == null || hasGoneHome(reporting) ? owning(incident) : reporting;
    }

    /** The desk that can do at this hour what an HSSI leaves to be done: its owner; where that has gone home the desk on duty, if it may see it. */
    public String atWork(DelegateExecution execution) {
        Incident incident = incident(execution);
        String owning = owning(incident);
        String onDuty = onDuty();
        return hasGoneHome(owning) && visibility.isSeenBy(onDuty, incident) ? onDuty : owning;
    }

    private boolean hasGoneHome(String desk) {
        return Groups.SERVICE_BRIDGE.equals(desk) && !Groups.SERVICE_BRIDGE.equals(onDuty());
    }

    /** The desk that is asked to take the HSSI over: the other one; where that may not see it, its owner, who hands it over. */
    public String other(DelegateExecution execution) {
        return askedToTakeOver(incident(execution));
    }

    /** The same of an HSSI that a desk owns. */
    String askedToTakeOver(Incident owned) {
        String other = duty.toTakeOver(owned);
        return visibility.isSeenBy(other, owned) ? other : owning(owned);
    }

    /** What follows where whoever is asked completes the task to take it over: mostly the other desk, sometimes its owner. */
    public String takeOverInWords(DelegateExecution execution) {
        Incident owned = incident(execution);
        String other = duty.toTakeOver(owned);
        return visibility.isSeenBy(other, owned)
                ? "Taking over makes your desk the owner: the open tasks come to you, clocks keep their times."
                : "%s may not see this HSSI, so your desk hands it over: %1$s becomes the owner and sees it, the open tasks go there, clocks keep their times. Tell them first."
                        .formatted(Markdown.plain(desks.name(other)));
    }

    /** Level 2 at this hour: a Bridge lead in core hours, otherwise the EDM. */
    public String level2() {
        return duty.level2();
    }

    /** The desk on duty at this hour. */
    public String onDuty() {
        return duty.desk();
    }

    private Incident incident(DelegateExecution execution) {
        return incidents.get(execution.getProcessBusinessKey());
    }
}
