package org.servicebridge.engine;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the caching FEEL into the process engine's decision engine, before it is built. */
@Component
class DecisionSpeedPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration decisions = engine.getDmnEngineConfiguration();
        if (decisions == null) {
            decisions = new DefaultDmnEngineConfiguration();
            engine.setDmnEngineConfiguration(decisions);
        }
        decisions.setFeelEngineFactory(new CachingFeelEngineFactory());
    }
}
