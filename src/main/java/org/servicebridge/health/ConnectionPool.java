package org.servicebridge.health;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.stereotype.Component;

/**
 * Knows for how long every connection of this node has been taken without one coming back. That is a fault of the node; a
 * database that is gone is not, and leaves no connection taken for longer than the socket's timeout.
 */
@Component
class ConnectionPool {

    private final HikariDataSource pool;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> exhaustedSince = new AtomicReference<>();

    ConnectionPool(DataSource database, Clock clock) {
        this.pool = Objects.requireNonNull(DataSourceUnwrapper.unwrap(database, HikariDataSource.class));
        this.clock = clock;
    }

    /** Zero where a connection could be had at the last look. */
    Duration exhaustedFor() {
        Instant since = exhaustedSince.get();
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    /** Waits in the queue as everybody does: a pool that is only busy gives a connection in time. */
    void look() {
        if (allAreTaken() && !oneComesBack() && allAreTaken()) {
            exhaustedSince.compareAndSet(null, clock.instant());
        } else {
            exhaustedSince.set(null);
        }
    }

    private boolean allAreTaken() {
        return pool.isRunning() && pool.getHikariPoolMXBean().getActiveConnections() >= pool.getMaximumPoolSize();
    }

    private boolean oneComesBack() {
        try (Connection any = pool.getConnection()) {
            return any != null;
        } catch (SQLException none) {
            return false;
        }
    }
}
