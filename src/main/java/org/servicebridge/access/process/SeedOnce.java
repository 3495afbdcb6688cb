package org.servicebridge.access.process;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does each step of the first set-up once for a database, so that what an administrator changes later stays changed. */
@Component
public class SeedOnce {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SeedOnce(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs the work in one transaction with the note that it was done; a second node waits and then skips it. */
    public void once(String step, Runnable work) {
        transaction.executeWithoutResult(status -> {
            int noted = jdbc.sql("insert into seeded_once (step) values (?) on conflict do nothing")
                    .param(step)
                    .update();
            if (noted == 1) {
                work.run();
            }
        });
    }
}
