package org.servicebridge.testing;

import javax.sql.DataSource;
import org.camunda.bpm.BpmPlatform;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Empties record and engine before each test and puts everything else back before each class, so that none depends on
 * another, gives the engine its own clock back, and sees that no connection is kept.
 */
public final class CleanSlate implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        answerAsDefault(context.getBean(ProcessEngine.class));
        context.getBean(FirstState.class).restore();
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        context.getBean(SwitchableDatabase.Switch.class).on();
        context.getBean(FirstState.class).empty();
        context.getBean(MovableClock.class).setLondon("2026-11-24T10:00:00");
    }

    @Override
    public void afterTestMethod(TestContext test) {
        ClockUtil.reset();
        LentConnections.requireReturned(test.getApplicationContext().getBean(DataSource.class));
    }

    /** All contexts of a test run share the engine's static registry, by which REST calls find the engine of their name. */
    private static void answerAsDefault(ProcessEngine engine) {
        ProcessEngines.getProcessEngines().put(engine.getName(), engine);
        ProcessEngine registered = BpmPlatform.getDefaultProcessEngine();
        if (registered == engine) {
            return;
        }
        RuntimeContainerDelegate container = RuntimeContainerDelegate.INSTANCE.get();
        if (registered != null) {
            container.unregisterProcessEngine(registered);
        }
        container.registerProcessEngine(engine);
    }
}
