package org.servicebridge.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Notes which rules of a table matched while somebody listens. The engine's history knows them too, but only once the
 * transaction has been written.
 */
@Component
class MatchedRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<Explained>> heard = new ThreadLocal<>();

    /** All rules that matched while the question was asked, those of required tables included. */
    List<Explained> during(Runnable question) {
        List<Explained> matches = new ArrayList<>();
        heard.set(matches);
        try {
            question.run();
            return List.copyOf(matches);
        } finally {
            heard.remove();
        }
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<Explained> matches = heard.get();
        if (matches != null && event.getDecision() instanceof DecisionDefinition table) {
            for (DmnEvaluatedDecisionRule rule : event.getMatchingRules()) {
                matches.add(new Explained(outputs(rule), table.getKey(), table.getVersion(), rule.getId()));
            }
        }
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new HashMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(output ->
                        outputs.put(output.getOutputName(), output.getValue().getValue()));
        return outputs;
    }
}
