package org.servicebridge.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.stereotype.Component;

/** Lets a deployment in only where it holds all that its models are bound to find in it. */
@Component
class WholeSetsPlugin extends AbstractProcessEnginePlugin {

    private final List<CertainQuestions> certain;

    WholeSetsPlugin(List<CertainQuestions> certain) {
        this.certain = List.copyOf(certain);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = new ArrayList<>();
        if (engine.getCustomPostDeployers() != null) {
            deployers.addAll(engine.getCustomPostDeployers());
        }
        // After the engine's own deployers: what they cannot read they refuse themselves, and all is undone together.
        deployers.add(new WholeSets(new UnansweredQuestions(certain)));
        engine.setCustomPostDeployers(deployers);
    }
}
