package org.servicebridge.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the decision tables under {@code dmn/}, so that a rule of the process is never Java. */
@Component
public class Decisions {

    private final DecisionService service;
    private final MatchedRules matchedRules;

    Decisions(DecisionService service, MatchedRules matchedRules) {
        this.service = service;
        this.matchedRules = matchedRules;
    }

    /**
     * All rules of the table in force that match.
     *
     * @param decision the decision's key, for instance {@code cadence}
     * @param inputs the table's inputs by name; null where not known
     * @return one map of outputs a matching rule; empty where none matches
     */
    public List<Map<String, Object>> all(String decision, Map<String, ?> inputs) {
        return service.evaluateDecisionByKey(decision)
                .variables(new HashMap<>(inputs))
                .evaluate()
                .getResultList();
    }

    /**
     * The one rule of the table in force that matches.
     *
     * @throws IllegalStateException where no rule or more than one matches: the table is wrong, not the caller
     */
    public Map<String, Object> one(String decision, Map<String, ?> inputs) {
        List<Map<String, Object>> matches = all(decision, inputs);
        if (matches.size() != 1) {
            throw new IllegalStateException(
                    "Decision %s gave %d answers for %s".formatted(decision, matches.size(), inputs));
        }
        return matches.get(0);
    }

    /**
     * The one rule of the table in force that matches, with what is needed to explain it later.
     *
     * @throws IllegalStateException where no rule or more than one matches: the table is wrong, not the caller
     */
    public Explained explained(String decision, Map<String, ?> inputs) {
        List<Explained> matches = allExplained(decision, inputs);
        if (matches.size() != 1) {
            throw new IllegalStateException(
                    "Decision %s gave %d answers for %s".formatted(decision, matches.size(), inputs));
        }
        return matches.get(0);
    }

    /** All rules of the table in force that match, with what is needed to explain each later. */
    public List<Explained> allExplained(String decision, Map<String, ?> inputs) {
        return matchedRules.during(() -> all(decision, inputs)).stream()
                .filter(match -> match.decision().equals(decision))
                .toList();
    }
}
