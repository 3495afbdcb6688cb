package org.servicebridge.access;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one node at a time set the database up, so that nodes that start together do it once: the second finds done what it
 * waited for.
 */
@Component
public class OneNodeAtATime {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    OneNodeAtATime(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Runs the step in one transaction, at whose end the next node has its turn. Asks again and again, as a wait in the
     * database would be taken for a dead connection.
     */
    public void run(Runnable step) {
        while (!Boolean.TRUE.equals(transaction.execute(status -> runInTurn(step)))) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private boolean runInTurn(Runnable step) {
        boolean taken = database.sql("select pg_try_advisory_xact_lock(hashtext('service-bridge: set-up'))")
                .query(Boolean.class)
                .single();
        if (taken) {
            step.run();
        }
        return taken;
    }
}
