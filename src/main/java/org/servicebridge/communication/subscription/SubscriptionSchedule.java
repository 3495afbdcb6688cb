package org.servicebridge.communication.subscription;

import org.servicebridge.communication.lists.ForgetListChanges;
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

/** Answers wishes to be told each second, and each hour forgets what is kept for a time only. Goes with the outbox. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "service-bridge.outbox.enabled", matchIfMissing = true)
class SubscriptionSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionSchedule.class);

    private final AnswerWishes answerWishes;
    private final ForgetOldWishes forgetOldWishes;
    private final ForgetListChanges forgetListChanges;

    SubscriptionSchedule(
            AnswerWishes answerWishes, ForgetOldWishes forgetOldWishes, ForgetListChanges forgetListChanges) {
        this.answerWishes = answerWishes;
        this.forgetOldWishes = forgetOldWishes;
        this.forgetListChanges = forgetListChanges;
    }

    /** Not the application's default scheduler, which others share. */
    @Bean(defaultCandidate = false)
    static ThreadPoolTaskScheduler subscriptionScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("subscription-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(10);
        return scheduler;
    }

    @Scheduled(fixedDelay = 1000, scheduler = "subscriptionScheduler")
    void answer() {
        try {
            while (answerWishes.answer()) {
                LOG.debug("subscriptions: more wishes wait");
            }
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("subscriptions: the database is not available: {}", unavailable.getMessage());
        }
    }

    @Scheduled(fixedDelay = 3_600_000, scheduler = "subscriptionScheduler")
    void forget() {
        try {
            int forgotten = forgetOldWishes.forget();
            forgetListChanges.forget();
            LOG.info("subscriptions: {} unconfirmed ones deleted", forgotten);
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("subscriptions: the database is not available: {}", unavailable.getMessage());
        }
    }
}
