package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

/** A database that dies in the middle of a transaction is told from a fault of ours, whatever came on top of it. */
class UnreachableDatabaseTest {

    @Test
    void a_rollback_that_fails_on_a_broken_connection_does_not_hide_it() {
        TransactionSystemException rollback =
                new TransactionSystemException("Could not roll back", new SQLException("Connection is closed"));

        assertThat(UnreachableDatabase.isBehind(rollback)).isTrue();
    }

    @Test
    void what_failed_before_the_rollback_counts() {
        TransactionSystemException rollback =
                new TransactionSystemException("Could not roll back", new IllegalStateException("closed"));
        rollback.initApplicationException(
                new DataAccessResourceFailureException("Gone", new SQLException("An I/O error occurred", "08006")));

        assertThat(UnreachableDatabase.isBehind(rollback)).isTrue();
    }

    @Test
    void a_statement_that_is_wrong_is_no_unreachable_database() {
        assertThat(UnreachableDatabase.isBehind(new IllegalStateException(new SQLException("syntax error", "42601"))))
                .isFalse();
    }
}
