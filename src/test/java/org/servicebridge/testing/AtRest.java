package org.servicebridge.testing;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Ends what an application does by itself, as its close does first: looks at the database and at the outbox. For one that a
 * single class has started, which stays open for what the engine's applications keep in static fields, and would go on looking
 * until the last test of all.
 */
public final class AtRest {

    private static final String OURS = "org.servicebridge.";

    private AtRest() {}

    /** @param application whose last test has ended */
    public static void put(ApplicationContext application) {
        application.publishEvent(new ContextClosedEvent(application));
        application.getBeansOfType(SmartLifecycle.class).values().stream()
                .filter(part -> part.getClass().getName().startsWith(OURS))
                .forEach(SmartLifecycle::stop);
        application.getBeanProvider(JobExecutor.class).ifAvailable(JobExecutor::shutdown);
    }
}
