package org.servicebridge.engine;

import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has every task ask only groups and people that may see its HSSI, however the task came to be and whatever its model names. */
@Component
class WhoIsAskedPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<WhoIsAsked> who;

    WhoIsAskedPlugin(ObjectProvider<WhoIsAsked> who) {
        this.who = who;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ParseListeners.addAfter(engine, new EveryUserTask(new AskedByModel(who)));
    }

    /** Puts the judgement around whom each user task names that is read from a model. */
    private static final class EveryUserTask extends AbstractBpmnParseListener {

        private final AskedByModel asked;

        EveryUserTask(AskedByModel asked) {
            this.asked = asked;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behaviour) {
                asked.judge(behaviour.getTaskDefinition());
            }
        }
    }
}
