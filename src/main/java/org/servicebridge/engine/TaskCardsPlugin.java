package org.servicebridge.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives every task its copy of what the card shows, the moment the task is made, so that no model has to repeat it. */
@Component
class TaskCardsPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<SeenOnCards> seen;

    TaskCardsPlugin(ObjectProvider<SeenOnCards> seen) {
        this.seen = seen;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ParseListeners.addBefore(engine, new EveryUserTask(seen));
    }

    /** Adds the listener to each user task that is read from a model. */
    private static final class EveryUserTask extends AbstractBpmnParseListener {

        private final ObjectProvider<SeenOnCards> seen;

        EveryUserTask(ObjectProvider<SeenOnCards> seen) {
            this.seen = seen;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                task.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::copy);
            }
        }

        private void copy(DelegateTask task) {
            task.setVariablesLocal(TaskCards.of(task, seen.getObject()));
        }
    }
}
