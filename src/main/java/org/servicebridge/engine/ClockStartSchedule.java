package org.servicebridge.engine;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Looks every 20 seconds what the clock starts. {@code service-bridge.clock-starts.enabled=false} leaves that to other nodes. */
@Configuration
@ConditionalOnProperty(name = "service-bridge.clock-starts.enabled", matchIfMissing = true)
class ClockStartSchedule {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final StartByTheClock startByTheClock;

    ClockStartSchedule(StartByTheClock startByTheClock) {
        this.startByTheClock = startByTheClock;
    }

    /** Not the application's default scheduler, which others share. */
    @Bean(defaultCandidate = false)
    static ThreadPoolTaskScheduler clockStartScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("clock-start-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(30);
        return scheduler;
    }

    /** Not before the models are deployed. */
    @EventListener
    void begin(ApplicationReadyEvent ready) {
        ready.getApplicationContext()
                .getBean("clockStartScheduler", ThreadPoolTaskScheduler.class)
                .scheduleWithFixedDelay(startByTheClock::startDue, BETWEEN_LOOKS);
    }
}
