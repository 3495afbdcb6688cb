package org.servicebridge.escalation.process;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/** Hands the record's facts to the non-BAU profile, and its answer to the form, in words. */
@Component("nonBau")
public class NonBauTexts {

    private final Incidents incidents;

    NonBauTexts(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Passed on for the decision only, never stored. */
    public TypedValue kinds(DelegateExecution execution) {
        return Variables.untypedValue(
                new ArrayList<>(incident(execution).dataSet().kinds()), true);
    }

    public @Nullable String failure(DelegateExecution execution) {
        return incident(execution).dataSet().failure();
    }

    public boolean clinicalRisk(DelegateExecution execution) {
        return incident(execution).flags().clinicalRisk();
    }

    public boolean securityRisk(DelegateExecution execution) {
        return incident(execution).flags().securityRisk();
    }

    /** {@code yes} where no reason holds, else {@code no}; filled in by the form that HSSIs of earlier versions still have. */
    public String bau(DmnDecisionResult reasons) {
        return reasons.isEmpty() ? "yes" : "no";
    }

    /** Markdown: the advice with every reason that holds. */
    public String inWords(DmnDecisionResult reasons) {
        if (reasons.isEmpty()) {
            return "**Advice: business as usual.** No reason of the non-BAU profile holds.";
        }
        return reasons.stream()
                .map(row -> "- " + row.getEntry("reason"))
                .collect(Collectors.joining("\n", "**Advice: not business as usual**, because:\n\n", ""));
    }

    private Incident incident(DelegateExecution execution) {
        return incidents.get(execution.getProcessBusinessKey());
    }
}
