package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.DeskOnDuty;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Visibility;
import org.springframework.stereotype.Component;

/** Lets models say whose task it is: {@code ${desk.owning(execution)}}. Read once, when the task is made. */
@Component("desk")
public class ResponsibleDesk {

    private final Incidents incidents;
    private final Visibility visibility;
    private final DeskOnDuty duty;

    ResponsibleDesk(Incidents incidents, Visibility visibility, DeskOnDuty duty) {
        this.incidents = incidents;
        this.visibility = visibility;
        this.duty = duty;
    }

    /** The desk that owns the HSSI; before one does, the desk on duty. */
    public String owning(DelegateExecution execution) {
        String owner = incident(execution).handling().owner();
        return owner == null ? onDuty() : owner;
    }

    /** The desk that keeps the reporter informed; where none reported it, or the Bridge did and has gone home, the owner. */
    public String reporting(DelegateExecution execution) {
        String reporting = incident(execution).identification().reportingDesk();
        boolean atWork = !Groups.SERVICE_BRIDGE.equals(reporting) || Groups.SERVICE_BRIDGE.equals(onDuty());
        return reporting == null || !atWork ? owning(execution) : reporting;
    }

    /** The desk that is asked to take the HSSI over: the other one; where that may not see it, its owner, who hands it over. */
    public String other(DelegateExecution execution) {
        return askedToTakeOver(owning(execution), incident(execution));
    }

    /** The same of an HSSI that a desk owns. */
    String askedToTakeOver(Incident owned) {
        return askedToTakeOver(String.valueOf(owned.handling().owner()), owned);
    }

    private String askedToTakeOver(String owner, Incident incident) {
        String other = otherThan(owner);
        return visibility.isSeenBy(other, incident) ? other : owner;
    }

    /** The desk to which an HSSI of this owner would move. */
    public static String otherThan(String owner) {
        return Groups.SERVICE_BRIDGE.equals(owner) ? Groups.NATIONAL_SERVICE_DESK : Groups.SERVICE_BRIDGE;
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
