package org.servicebridge.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.stereotype.Component;

/**
 * Notes which rules of a table matched while somebody listens. The engine's history knows them too, but only once the
 * transaction has been written.
 */
@Component
class MatchedRules implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<List<MatchedRule>> heard = new ThreadLocal<>();

    /** All rules that matched while the question was asked, those of required tables included. */
    List<MatchedRule> during(Runnable question) {
        List<MatchedRule> matches = new ArrayList<>();
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
        List<MatchedRule> matches = heard.get();
        if (matches == null) {
            return;
        }
        for (DmnEvaluatedDecisionRule rule : event.getMatchingRules()) {
            matches.add(MatchedRule.of(event.getDecision().getKey(), rule));
        }
    }
}
