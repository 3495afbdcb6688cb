package org.servicebridge.communication.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.communication.RetrospectiveRule;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/** Says who decides on a retrospective notice, and shows them the rule: {@code ${retrospective.deciders(execution)}}. */
@Component("retrospective")
public class RetrospectiveTexts {

    private final Incidents incidents;
    private final RetrospectiveRule rule;
    private final LondonTime time;

    RetrospectiveTexts(Incidents incidents, RetrospectiveRule rule, LondonTime time) {
        this.incidents = incidents;
        this.rule = rule;
        this.time = time;
    }

    /** The candidate groups: the EDM, or the Service Owner with a lead who stands in. */
    public String deciders(DelegateExecution execution) {
        return Groups.EDM.equals(execution.getVariable(NoticeVariables.DECIDED_BY))
                ? Groups.EDM
                : Groups.SERVICE_OWNER + "," + Groups.SERVICE_OWNER_LEAD;
    }

    /** Markdown: when it was resolved and reported, and the rule with its reason. */
    public String words(DelegateExecution execution) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        Instant resolved = incident.milestones().resolvedAt();
        return "Resolved at %s, reported at %s.\n\n%s"
                .formatted(
                        resolved == null ? "an unknown time" : time.dateAndTimeOf(resolved),
                        time.dateAndTimeOf(incident.milestones().reportedAt()),
                        Markdown.asTyped(rule.of(incident).words()));
    }
}
