package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.bench.BareEngine;
import org.servicebridge.bench.Cost;
import org.servicebridge.bench.CountedDatabase;
import org.servicebridge.bench.SentStatements;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one HSSI costs from report to closed, beside a bare engine with as many tasks, timers and answers: {@code mvn -Pbench verify}. */
@EngineTest
@Import(CountedDatabase.class)
class HssiBench {

    private static final Path WHERE = Path.of("target", "bench");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource source;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private SentStatements sent;

    @Test
    void an_hssi_is_measured_beside_a_bare_engine() throws Exception {
        // given
        Measured story = new Measured(context, sent);
        fromReportToClosed(story);
        int before = story.answers;

        // when
        Cost ours = Cost.of(database, sent, () -> fromReportToClosed(story));
        Map<String, Integer> statements = new TreeMap<>(sent.byText());
        int tasks = count("select count(*) from act_hi_taskinst") / 2;
        int timers =
                count("select count(*) from act_hi_job_log where job_state_ = 0 and job_def_type_ like 'timer%'") / 2;
        Cost bare;
        try (BareEngine alone =
                new BareEngine(source, (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())) {
            bare = alone.costOf(tasks, timers, story.answers - before);
        }

        // then
        tell(ours, bare, "%d tasks, %d timers, %d answers".formatted(tasks, timers, story.answers - before));
        keep(ours, bare, statements);
    }

    private static void fromReportToClosed(Measured story) {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedToDesk(
                Story.DESK, Map.of("summary", "Smartcard log-in fails", "deskReference", "NSD-77", "reporter", "Ward"));
        story.logged(Story.DESK, reference);
        story.severitySet(Story.DESK, reference, 1);
        story.confirmedByTelephone(Story.DESK, reference, 1);
        story.completes(Story.DESK, reference, "userTask_handOver", Map.of("takenBy", "Ann Analyst"));
        story.foundWithoutRisk(Story.BRIDGE, reference);
        story.passes(reference, ofMinutes(5));
        story.noticeSent(Story.BRIDGE, reference);
        story.passes(reference, ofMinutes(30));
        story.resolvedByTelephone(Story.BRIDGE, reference);
        story.agreedAndClosed(Story.BRIDGE, Story.DESK, reference);
        assertThat(story.state(reference)).isEqualTo(IncidentState.CLOSED);
    }

    private int count(String rows) {
        return database.sql(rows).query(Integer.class).single();
    }

    private static void tell(Cost ours, Cost bare, String what) throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter line = new PrintWriter(text, true);
        String row = "%-28s %12s %12s %8s%n";
        line.printf("One HSSI from report to closed: %s%n", what);
        line.printf(row, "", "HSSI", "bare engine", "times");
        line.printf(
                row, "statements", ours.statements(), bare.statements(), times(ours.statements(), bare.statements()));
        line.printf(row, "write-ahead log, bytes", ours.log(), bare.log(), times(ours.log(), bare.log()));
        line.printf(row, "rows", ours.allRows(), bare.allRows(), times(ours.allRows(), bare.allRows()));
        TreeSet<String> tables = new TreeSet<>(ours.rows().keySet());
        tables.addAll(bare.rows().keySet());
        tables.forEach(table -> line.printf(
                row, table, ours.rows().getOrDefault(table, 0L), bare.rows().getOrDefault(table, 0L), ""));
        System.out.println(text);
        Files.createDirectories(WHERE);
        Files.writeString(WHERE.resolve("hssi.txt"), text.toString());
    }

    private static String times(long ours, long bare) {
        return "%.1f".formatted((double) ours / bare);
    }

    private static void keep(Cost ours, Cost bare, Map<String, Integer> statements) throws IOException {
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(
                        WHERE.resolve("hssi.json").toFile(),
                        Map.of("hssi", ours, "bareEngine", bare, "statements", statements));
    }

    /** A story that counts what its people and clocks cause, and not what the test itself asks. */
    private static final class Measured extends Story {

        private final SentStatements sent;
        private int answers;

        Measured(ApplicationContext context, SentStatements sent) {
            super(context);
            this.sent = sent;
        }

        @Override
        <T> T as(Actor person, Supplier<T> action) {
            return super.as(person, () -> sent.during(action));
        }

        @Override
        void answers(Actor person, Task task, Map<String, ?> given) {
            answers += given.size();
            super.answers(person, task, given);
        }

        @Override
        void fires(Job due) {
            sent.during(() -> {
                super.fires(due);
                return due;
            });
        }
    }
}
