package org.servicebridge.testing;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Leaves the application few connections to its database, and no patience, until closed. */
public final class SmallPool implements AutoCloseable {

    private static final int IMPATIENT_MILLIS = 1_000;

    private final HikariConfigMXBean pool;
    private final int usual;
    private final long patience;

    public SmallPool(DataSource database, int connections) {
        HikariDataSource hikari = LentConnections.pool(database);
        pool = hikari.getHikariConfigMXBean();
        usual = pool.getMaximumPoolSize();
        patience = pool.getConnectionTimeout();
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(IMPATIENT_MILLIS);
        hikari.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        pool.setMaximumPoolSize(usual);
        pool.setConnectionTimeout(patience);
    }
}
