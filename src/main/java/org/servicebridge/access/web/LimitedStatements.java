package org.servicebridge.access.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database as those see it who answer a request: it gives a statement up after a while, so that no query takes connections
 * and processors for ever. What the application does by itself has no such limit: migrations, timers, clean-up.
 */
class LimitedStatements extends DelegatingDataSource {

    private final long longest;

    /** Those of the pool's connections on which the limit stands. */
    private final Map<Connection, Boolean> limited = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param longest zero for no limit */
    LimitedStatements(DataSource database, Duration longest) {
        super(database);
        this.longest = longest.toMillis();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            Connection kept = connection.unwrap(Connection.class);
            boolean wanted = longest > 0 && SomebodyWaits.here();
            if (wanted && limited.put(kept, true) == null) {
                set(connection, "set statement_timeout to " + longest);
            } else if (!wanted && limited.remove(kept) != null) {
                set(connection, "reset statement_timeout");
            }
            return connection;
        } catch (SQLException broken) {
            connection.close();
            throw broken;
        }
    }

    /** Kept whatever becomes of the transaction. */
    private static void set(Connection connection, String limit) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(limit);
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }
}
