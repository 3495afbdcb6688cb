package org.servicebridge.communication.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.DecideCommunication;
import org.servicebridge.communication.DirectorLists;
import org.servicebridge.communication.Policy;
import org.servicebridge.communication.PolicyFacts;
import org.servicebridge.communication.RetrospectiveRule;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/** Hands the record's facts to the decisions that models ask, {@code ${noticePolicy.fact(execution, 'patientHarmed')}}, and takes in what is communicated. */
@Component("noticePolicy")
public class NoticePolicy {

    /** What {@code communication-policy.dmn} answered. */
    private static final String POLICY = "policy";

    private final Incidents incidents;
    private final PolicyFacts facts;
    private final DirectorLists directors;
    private final RetrospectiveRule retrospective;
    private final DecideCommunication decideCommunication;

    NoticePolicy(
            Incidents incidents,
            PolicyFacts facts,
            DirectorLists directors,
            RetrospectiveRule retrospective,
            DecideCommunication decideCommunication) {
        this.incidents = incidents;
        this.facts = facts;
        this.directors = directors;
        this.retrospective = retrospective;
        this.decideCommunication = decideCommunication;
    }

    /** An input of {@code communication-policy.dmn}, by its name; null where it is not known. */
    public @Nullable Object fact(DelegateExecution execution, String input) {
        return known(facts.of(incident(execution)), input);
    }

    /** An input of {@code director-lists.dmn}, by its name; never null. Lists are passed on for the decision only, never stored. */
    public Object directorFact(DelegateExecution execution, String input) {
        Object value = required(directors.facts(incident(execution)), input);
        return value instanceof List<?> list ? transientList(list) : value;
    }

    /** An input of {@code retrospective-notice.dmn}, by its name; never null. */
    public Object retrospectiveFact(DelegateExecution execution, String input) {
        return required(retrospective.facts(incident(execution)), input);
    }

    /** The answer of {@code communication-policy.dmn}, by which a process goes on; its reason goes onto the record. */
    public void decided(DelegateExecution execution) {
        if (!(execution.getVariable(POLICY) instanceof Map<?, ?> policy)) {
            throw new IllegalStateException("communication-policy.dmn gave no answer");
        }
        Policy found = decideCommunication.note(execution.getProcessBusinessKey());
        DelegateExecution process = execution.getProcessInstance();
        process.setVariable(NoticeVariables.POLICY_OUTCOME, String.valueOf(policy.get("outcome")));
        process.setVariable(NoticeVariables.BY_NOTICES, found.communicates());
    }

    private static TypedValue transientList(List<?> list) {
        return Variables.untypedValue(new ArrayList<>(list), true);
    }

    private static Object required(Map<String, Object> inputs, String input) {
        return Objects.requireNonNull(known(inputs, input), input);
    }

    private static @Nullable Object known(Map<String, Object> inputs, String input) {
        if (!inputs.containsKey(input)) {
            throw new IllegalArgumentException("No decision on notices asks for " + input);
        }
        return inputs.get(input);
    }

    private Incident incident(DelegateExecution execution) {
        return incidents.get(execution.getProcessBusinessKey());
    }
}
