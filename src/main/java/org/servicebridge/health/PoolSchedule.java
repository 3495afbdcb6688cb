package org.servicebridge.health;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks at the connection pool every five seconds, so that what comes back between two probes is seen. */
@Component
class PoolSchedule implements SmartLifecycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final ConnectionPool pool;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    PoolSchedule(ConnectionPool pool) {
        this.pool = pool;
        scheduler.setThreadNamePrefix("pool-watch-");
    }

    @Override
    public void start() {
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(pool::look, BETWEEN_LOOKS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
