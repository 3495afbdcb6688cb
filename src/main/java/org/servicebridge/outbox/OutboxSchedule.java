package org.servicebridge.outbox;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Empties the outbox on threads of its own, several to a lane, which look twice a second.
 * {@code service-bridge.outbox.enabled=false} leaves that to other nodes.
 */
@Component
@ConditionalOnProperty(name = "service-bridge.outbox.enabled", matchIfMissing = true)
class OutboxSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int SECONDS_TO_FINISH = 30;

    private final Outbox outbox;
    private final List<OutboxChore> chores;
    private final int threads;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile boolean stopping;

    OutboxSchedule(Outbox outbox, List<OutboxChore> chores, @Value("${service-bridge.outbox.threads:3}") int threads) {
        this.outbox = outbox;
        this.chores = List.copyOf(chores);
        this.threads = threads;
    }

    /** Letters and channels of teams have one thread, however many the other lanes have. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.setPoolSize(threads * (Lane.values().length - 1) + 2 + chores.size());
        scheduler.setThreadNamePrefix("outbox-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
        scheduler.initialize();
        for (Lane lane : Lane.values()) {
            int senders = lane == Lane.LETTER || lane.isInOrder() ? 1 : threads;
            for (int i = 0; i < senders; i++) {
                scheduler.scheduleWithFixedDelay(() -> guarded(() -> empty(lane)), PAUSE);
            }
        }
        scheduler.scheduleWithFixedDelay(() -> guarded(outbox::tellOutcomes), PAUSE);
        chores.forEach(chore -> scheduler.scheduleWithFixedDelay(() -> guarded(chore::run), chore.pause()));
    }

    /** Lets every batch that has begun come to its end, while the database is still there. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        stopping = true;
        scheduler.shutdown();
    }

    private void empty(Lane lane) {
        boolean more = true;
        while (more && !stopping) {
            more = outbox.send(lane);
        }
    }

    private static void guarded(Runnable step) {
        try {
            step.run();
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("outbox: the database is not available: {}", unavailable.getMessage());
        } catch (RuntimeException unforeseen) {
            LOG.error("outbox: unforeseen", unforeseen);
        }
    }
}
