package org.servicebridge.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine alone, with the application's settings, in a database of its own on the same server. */
public final class BareEngine implements AutoCloseable {

    private static final String DESK = "desk";

    private final SentStatements sent = new SentStatements();
    private final HikariDataSource pool;
    private final ProcessEngine engine;

    public BareEngine(DataSource database, ProcessEngineConfigurationImpl settings) throws SQLException {
        JdbcClient.create(database).sql("create database bare").update();
        HikariConfig own = new HikariConfig();
        HikariDataSource shared = database.unwrap(HikariDataSource.class);
        shared.copyStateTo(own);
        own.setPoolName("bare");
        own.setJdbcUrl(shared.getJdbcUrl().replaceFirst("/postgres\\b(?=\\?|$)", "/bare"));
        pool = new HikariDataSource(own);
        ProcessEngineConfigurationImpl bare = new StandaloneProcessEngineConfiguration();
        bare.setProcessEngineName("bare");
        bare.setDataSource(sent.before(pool));
        bare.setDatabaseSchemaUpdate("true");
        bare.setHistory(settings.getHistoryLevel().getName());
        bare.setHistoryRemovalTimeStrategy(settings.getHistoryRemovalTimeStrategy());
        bare.setHistoryTimeToLive(settings.getHistoryTimeToLive());
        bare.setJdbcBatchProcessing(settings.isJdbcBatchProcessing());
        bare.setAuthorizationEnabled(settings.isAuthorizationEnabled());
        bare.setDefaultUserPermissionNameForTask(settings.getDefaultUserPermissionNameForTask());
        bare.setMetricsEnabled(settings.isMetricsEnabled());
        bare.setEnsureJobDueDateNotNull(settings.isEnsureJobDueDateNotNull());
        bare.setEnforceHistoryTimeToLive(false);
        engine = bare.buildProcessEngine();
    }

    /** As many tasks one after the other, the first of them with a timer each, claimed and completed with as many answers. */
    public Cost costOf(int tasks, int timers, int answers) {
        AbstractFlowNodeBuilder<?, ?> line =
                Bpmn.createExecutableProcess("line").startEvent();
        for (int number = 0; number < tasks; number++) {
            String task = "task" + number;
            UserTaskBuilder asked = line.userTask(task).camundaCandidateGroups(DESK);
            line = number < timers
                    ? asked.boundaryEvent("late" + number)
                            .cancelActivity(false)
                            .timerWithDuration("PT1H")
                            .endEvent()
                            .moveToNode(task)
                    : asked;
        }
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("line.bpmn", line.endEvent().done())
                .deploy();
        run(tasks, answers);
        return Cost.of(JdbcClient.create(pool), sent, () -> run(tasks, answers));
    }

    private void run(int tasks, int answers) {
        String process = sent.during(() ->
                engine.getRuntimeService().startProcessInstanceByKey("line").getId());
        for (int number = 0; number < tasks; number++) {
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(process)
                    .singleResult()
                    .getId();
            complete(task, given(number, answers * (number + 1) / tasks - answers * number / tasks));
        }
    }

    private void complete(String task, Map<String, Object> answers) {
        engine.getIdentityService().setAuthentication("analyst", List.of(DESK));
        try {
            sent.during(() -> {
                engine.getTaskService().claim(task, "analyst");
                engine.getTaskService().complete(task, answers);
                return task;
            });
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static Map<String, Object> given(int task, int answers) {
        return IntStream.range(0, answers)
                .boxed()
                .collect(Collectors.toMap("answer%d_%%d".formatted(task)::formatted, number -> "As it is " + number));
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
