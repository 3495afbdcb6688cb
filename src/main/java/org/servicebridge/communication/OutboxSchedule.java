package org.servicebridge.communication;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.TransactionException;

/** Empties the outbox twice a second on a thread of its own. {@code service-bridge.outbox.enabled=false} leaves that to other nodes. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "service-bridge.outbox.enabled", matchIfMissing = true)
class OutboxSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);

    private final Outbox outbox;

    OutboxSchedule(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Not the application's default scheduler, which others share. */
    @Bean(defaultCandidate = false)
    static ThreadPoolTaskScheduler outboxScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("outbox-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(30);
        return scheduler;
    }

    @Scheduled(fixedDelay = 500, scheduler = "outboxScheduler")
    void sendDue() {
        try {
            outbox.sendDue();
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("outbox: the database is not available: {}", unavailable.getMessage());
        }
    }
}
