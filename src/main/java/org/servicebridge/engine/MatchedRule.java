package org.servicebridge.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/**
 * A rule that matched while a decision was made.
 *
 * @param decision the key of its table, which is not the one asked where that requires another
 */
record MatchedRule(String decision, String rule, Map<String, Object> outputs) {

    static MatchedRule of(String decision, DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new HashMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(output ->
                        outputs.put(output.getOutputName(), output.getValue().getValue()));
        return new MatchedRule(decision, rule.getId(), outputs);
    }
}
