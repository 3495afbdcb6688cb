package org.servicebridge.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Sees that a test gives every connection back: one that is kept is gone for good, and a node without connections is dead.
 * Hikari's own leak detection logs who took it.
 */
final class LentConnections {

    /** Longer than Hikari's leak detection, so that its log says who; what runs by the clock meanwhile gives back sooner. */
    private static final long PATIENCE_MILLIS = 5_000;

    private static final long PAUSE_MILLIS = 20;

    private LentConnections() {}

    static HikariDataSource pool(DataSource database) {
        try {
            return database.unwrap(HikariDataSource.class);
        } catch (SQLException otherPool) {
            throw new IllegalStateException("The application's pool is not Hikari's", otherPool);
        }
    }

    /** @throws AssertionError where one stays lent */
    static void requireReturned(DataSource database) {
        HikariDataSource pool = pool(database);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (pool.getHikariPoolMXBean().getActiveConnections() > 0) {
            if (System.nanoTime() > end) {
                int lent = pool.getHikariPoolMXBean().getActiveConnections();
                pool.getHikariPoolMXBean().softEvictConnections();
                throw new AssertionError(lent
                        + " connections were not given back; \"Connection leak detection\" in the log says by whom");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }
}
