package org.servicebridge.statuspage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Renews the snapshot right after a commit of this node and every few seconds for those of the others, on a thread of its
 * own. The first is read there as well: what takes long or fails keeps nobody from handling incidents.
 */
@Configuration
@EnableConfigurationProperties(StatusProperties.class)
class PublicationSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationSchedule.class);

    private final PublishedSnapshot snapshot;
    private final StatusProperties properties;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private volatile boolean running;
    private boolean failing;

    PublicationSchedule(PublishedSnapshot snapshot, StatusProperties properties) {
        this.snapshot = snapshot;
        this.properties = properties;
        scheduler.setThreadNamePrefix("status-page-");
    }

    /** Not on the thread that committed: it still holds its connection, and somebody waits for it. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(PublicationChanged change) {
        if (running) {
            scheduler.execute(this::refresh);
        }
    }

    private synchronized void refresh() {
        try {
            snapshot.refresh();
            failing = false;
        } catch (DataAccessException | TransactionException unavailable) {
            if (!failing) {
                LOG.warn("status page: as it was, it cannot be read: {}", unavailable.getMessage());
            }
            failing = true;
        }
    }

    @Override
    public void start() {
        scheduler.initialize();
        scheduler.scheduleWithFixedDelay(this::refresh, properties.refreshEvery());
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
