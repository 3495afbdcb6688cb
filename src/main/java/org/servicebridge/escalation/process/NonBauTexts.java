package org.servicebridge.escalation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.servicebridge.escalation.NonBauProfile;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/** Hands the record's facts to the non-BAU profile, and its answer to the form, in words. */
@Component("nonBau")
public class NonBauTexts {

    private final Incidents incidents;
    private final NonBauProfile profile;

    NonBauTexts(Incidents incidents, NonBauProfile profile) {
        this.incidents = incidents;
        this.profile = profile;
    }

    /** Markdown: what the profile advises as the record stands now, with every reason that holds. */
    public String advice(DelegateExecution execution) {
        return inWords(profile.reasons(incident(execution)));
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

    /** Markdown: the advice of a decision that was just made. */
    public String inWords(DmnDecisionResult reasons) {
        return inWords(reasons.stream()
                .map(row -> String.valueOf(row.<Object>getEntry("reason")))
                .toList());
    }

    private static String inWords(List<String> reasons) {
        if (reasons.isEmpty()) {
            return "**Advice: business as usual.** No reason of the non-BAU profile holds.";
        }
        return reasons.stream()
                .map(reason -> "- " + reason)
                .collect(Collectors.joining("\n", "**Advice: not business as usual**, because:\n\n", ""));
    }

    private Incident incident(DelegateExecution execution) {
        return incidents.get(execution.getProcessBusinessKey());
    }
}
