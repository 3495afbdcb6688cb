package org.servicebridge.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the caching FEEL, the quick reading of tables and the ear for matching rules into the process engine's decision engine, before it is built. */
@Component
class DecisionEnginePlugin extends AbstractProcessEnginePlugin {

    private final MatchedRules matchedRules;

    DecisionEnginePlugin(MatchedRules matchedRules) {
        this.matchedRules = matchedRules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration decisions = engine.getDmnEngineConfiguration();
        if (decisions == null) {
            decisions = new DefaultDmnEngineConfiguration();
            engine.setDmnEngineConfiguration(decisions);
        }
        decisions.setTransformer(TableParser.transformer());
        decisions.setFeelEngineFactory(new CachingFeelEngineFactory());
        List<DmnDecisionTableEvaluationListener> listeners =
                new ArrayList<>(decisions.getCustomPostDecisionTableEvaluationListeners());
        listeners.add(matchedRules);
        decisions.setCustomPostDecisionTableEvaluationListeners(listeners);
    }
}
