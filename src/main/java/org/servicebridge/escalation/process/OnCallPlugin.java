package org.servicebridge.escalation.process;

import java.util.Map;
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
import org.servicebridge.engine.ModelProperties;
import org.servicebridge.engine.ParseListeners;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells of every task whose element names somebody on call when it is made, taken and over, so that no model has to page them itself. */
@Component
class OnCallPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<OnCallTasks> tasks;

    OnCallPlugin(ObjectProvider<OnCallTasks> tasks) {
        this.tasks = tasks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ParseListeners.addAfter(engine, new EveryUserTask(tasks));
    }

    /** Adds the listeners to each user task that names somebody on call. */
    private static final class EveryUserTask extends AbstractBpmnParseListener {

        private final ObjectProvider<OnCallTasks> tasks;

        EveryUserTask(ObjectProvider<OnCallTasks> tasks) {
            this.tasks = tasks;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            Map<String, String> properties = ModelProperties.of(element);
            OnCallGroups onCall = OnCallGroups.in(properties);
            if (onCall.isAnybody() && activity.getActivityBehavior() instanceof UserTaskActivityBehavior behaviour) {
                TaskDefinition task = behaviour.getTaskDefinition();
                task.addTaskListener(
                        TaskListener.EVENTNAME_CREATE, made -> tasks.getObject().made(made, onCall));
                task.addTaskListener(
                        TaskListener.EVENTNAME_ASSIGNMENT,
                        taken -> tasks.getObject().taken(taken, onCall));
                task.addTaskListener(
                        TaskListener.EVENTNAME_COMPLETE,
                        done -> tasks.getObject().over(done));
                task.addTaskListener(
                        TaskListener.EVENTNAME_DELETE,
                        (DelegateTask dropped) -> tasks.getObject().over(dropped));
            }
        }
    }
}
