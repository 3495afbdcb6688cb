package org.servicebridge.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells of every task whose element names a clock when it is made and when it ends, so that no model has to start and stop it. */
@Component
class TaskClocksPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskClocks> clocks;

    TaskClocksPlugin(ObjectProvider<TaskClocks> clocks) {
        this.clocks = clocks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ParseListeners.addBefore(engine, new EveryUserTask(clocks));
    }

    /** Adds the listeners to each user task that names a clock. */
    private static final class EveryUserTask extends AbstractBpmnParseListener {

        private final ObjectProvider<TaskClocks> clocks;

        EveryUserTask(ObjectProvider<TaskClocks> clocks) {
            this.clocks = clocks;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            String clock = clock(element);
            if (clock != null && activity.getActivityBehavior() instanceof UserTaskActivityBehavior behaviour) {
                TaskDefinition task = behaviour.getTaskDefinition();
                task.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_CREATE,
                        made -> clocks.getObject().begin(made, clock));
                task.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_COMPLETE,
                        done -> clocks.getObject().done(done, clock));
                task.addBuiltInTaskListener(
                        TaskListener.EVENTNAME_DELETE,
                        (DelegateTask dropped) -> clocks.getObject().dropped(dropped, clock));
            }
        }

        private static @Nullable String clock(Element element) {
            return ModelProperties.of(element).get(ModelProperties.CLOCK);
        }
    }
}
