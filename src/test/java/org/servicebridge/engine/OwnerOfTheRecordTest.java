package org.servicebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class OwnerOfTheRecordTest {

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_user_that_owns_the_tables_is_warned_of() {
        assertThat(new OwnerOfTheRecord(database).mayUndoTheRecord()).isTrue();
    }

    @Test
    void a_user_that_owns_nothing_is_not() {
        Boolean mayUndo = new TransactionTemplate(transactions).execute(transaction -> {
            database.sql("set local role pg_read_all_data").update();
            return new OwnerOfTheRecord(database).mayUndoTheRecord();
        });

        assertThat(mayUndo).isFalse();
    }
}
