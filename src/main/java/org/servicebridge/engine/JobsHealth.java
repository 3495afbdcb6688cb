package org.servicebridge.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says that this node no longer runs the engine's timers: chases and clocks would stand still, and only a new start helps.
 * Takes the place of the engine's own indicator, which is missing where jobs are left to other nodes.
 */
@Component("jobExecutorHealthIndicator")
class JobsHealth implements HealthIndicator {

    private final ObjectProvider<JobExecutor> jobs;

    JobsHealth(ObjectProvider<JobExecutor> jobs) {
        this.jobs = jobs;
    }

    @Override
    public Health health() {
        JobExecutor here = jobs.getIfAvailable();
        if (here == null) {
            return Health.up().withDetail("jobs", "left to other nodes").build();
        }
        return here.isActive() ? Health.up().build() : Health.down().build();
    }
}
