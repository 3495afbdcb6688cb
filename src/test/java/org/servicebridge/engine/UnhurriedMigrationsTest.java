package org.servicebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A migration of three years of history may take longer than people wait. */
@EngineTest
class UnhurriedMigrationsTest {

    private static final int A_MINUTE = (int) Duration.ofMinutes(1).toMillis();

    @Autowired
    private Flyway flyway;

    @Autowired
    private DataSource database;

    @Test
    void the_connection_of_a_migration_has_no_limit_until_the_pool_has_it_back() throws SQLException {
        // given
        Context migration = mock();
        UnhurriedMigrations callback = new UnhurriedMigrations();

        // when
        try (Connection connection = database.getConnection()) {
            given(migration.getConnection()).willReturn(connection);
            assertThat(connection.getNetworkTimeout()).isEqualTo(A_MINUTE);
            callback.handle(Event.BEFORE_EACH_MIGRATE, migration);
            assertThat(connection.getNetworkTimeout()).isZero();
        }

        // then
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(A_MINUTE);
        }
        assertThat(flyway.getConfiguration().getCallbacks()).hasAtLeastOneElementOfType(UnhurriedMigrations.class);
    }
}
