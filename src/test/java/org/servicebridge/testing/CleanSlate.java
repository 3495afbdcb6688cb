package org.servicebridge.testing;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.BpmPlatform;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties record and engine before each test, so that none depends on another, gives the engine its own clock back, and sees that no connection is kept. */
public final class CleanSlate implements TestExecutionListener {

    private static final int ATTEMPTS = 5;

    @Override
    public void beforeTestMethod(TestContext test) {
        ApplicationContext context = test.getApplicationContext();
        answerAsDefault(context.getBean(ProcessEngine.class));
        emptyEngine(context.getBean(RuntimeService.class), context.getBean(HistoryService.class));
        emptyRecord(context);
        MovableClock clock = context.getBean(MovableClock.class);
        clock.setLondon("2026-11-24T10:00:00");
    }

    @Override
    public void afterTestMethod(TestContext test) {
        ClockUtil.reset();
        // A test in a transaction of its own keeps connections until that ends, which is after this.
        if (!TestTransaction.isActive()) {
            LentConnections.requireReturned(test.getApplicationContext().getBean(DataSource.class));
        }
    }

    /** All contexts of a test run share the engine's static registry, by which REST calls find the engine of their name. */
    private static void answerAsDefault(ProcessEngine engine) {
        ProcessEngines.getProcessEngines().put(engine.getName(), engine);
        ProcessEngine registered = BpmPlatform.getDefaultProcessEngine();
        if (registered == engine) {
            return;
        }
        RuntimeContainerDelegate container = RuntimeContainerDelegate.INSTANCE.get();
        if (registered != null) {
            container.unregisterProcessEngine(registered);
        }
        container.registerProcessEngine(engine);
    }

    private static void emptyEngine(RuntimeService runtime, HistoryService history) {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over", true, true));
        history.createHistoricProcessInstanceQuery()
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
    }

    private static void emptyRecord(ApplicationContext context) {
        JdbcClient database = context.getBean(JdbcClient.class);
        List<String> tables = database.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and table_name in (
                            'act_hi_dec_in',
                            'act_hi_dec_out',
                            'act_hi_decinst',
                            'clock_start',
                            'contact_attempt',
                            'delivery',
                            'idempotency_key',
                            'incident',
                            'list_import',
                            'maintenance',
                            'notice',
                            'sending_budget',
                            'subscription',
                            'subscription_wish',
                            'webhook_subscription')
                        """).query(String.class).list();
        TransactionTemplate transactions = context.getBean(TransactionTemplate.class);
        for (int attempt = 1; !isEmptied(database, transactions, tables); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("The record cannot be emptied");
            }
        }
    }

    /** The status page reads meanwhile: where both wait for each other, the database ends one of them. */
    private static boolean isEmptied(JdbcClient database, TransactionTemplate transactions, List<String> tables) {
        try {
            transactions.executeWithoutResult(status -> {
                database.sql("set local session_replication_role = replica").update();
                if (!tables.isEmpty()) {
                    database.sql("truncate " + String.join(", ", tables) + " cascade")
                            .update();
                }
            });
            return true;
        } catch (PessimisticLockingFailureException met) {
            return false;
        }
    }
}
