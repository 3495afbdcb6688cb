package org.servicebridge.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.AtRest;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.SwitchableDatabase;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** What an orchestrator is told of a node: whether to send people to it, and whether to start it again. */
@WebTest
@TestPropertySource(
        properties = {"camunda.bpm.job-execution.enabled=true", "spring.datasource.hikari.connection-timeout=250"})
class ProbesTest {

    private static final SilentServer MAIL_SERVER = new SilentServer();

    @LocalServerPort
    private int port;

    @Autowired
    private SwitchableDatabase.Switch database;

    @Autowired
    private DataSource source;

    @Autowired
    private ConnectionPool connectionPool;

    @Autowired
    private JobExecutor jobs;

    @Autowired
    private MovableClock clock;

    private final Deque<Connection> held = new ArrayDeque<>();

    @DynamicPropertySource
    static void hangingMail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", MAIL_SERVER::port);
    }

    @BeforeEach
    void nothingIsKnownYet() {
        connectionPool.look();
    }

    @AfterEach
    void back() throws SQLException {
        database.on();
        while (!held.isEmpty()) {
            held.pop().close();
        }
    }

    @AfterAll
    static void nothingGoesOnByItself(ApplicationContext application) {
        AtRest.put(application);
    }

    @Test
    void nobody_is_sent_to_a_node_without_database_but_it_is_not_started_again() {
        // given
        assertThat(status("readiness")).isEqualTo(200);

        // when
        database.off();
        connectionPool.look();
        clock.advance(Duration.ofHours(1));
        connectionPool.look();

        // then
        assertThat(status("readiness")).isEqualTo(503);
        assertThat(status("liveness")).isEqualTo(200);

        // when
        database.on();

        // then
        assertThat(status("readiness")).isEqualTo(200);
    }

    @Test
    void a_mail_server_that_hangs_takes_no_node_away() {
        assertThat(Visitor.at(port).get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(status("readiness")).isEqualTo(200);
        assertThat(status("liveness")).isEqualTo(200);
    }

    @Test
    void a_node_whose_connections_do_not_come_back_for_two_minutes_is_started_again() throws SQLException {
        // given
        holdAll();

        // when
        connectionPool.look();
        clock.advance(Duration.ofSeconds(119));

        // then
        assertThat(status("liveness")).isEqualTo(200);

        // when
        clock.advance(Duration.ofSeconds(1));

        // then
        assertThat(status("liveness")).isEqualTo(503);
        assertThat(status("readiness")).isEqualTo(503);

        // when
        held.pop().close();
        connectionPool.look();

        // then
        assertThat(status("liveness")).isEqualTo(200);
    }

    @Test
    void connections_that_come_back_in_between_begin_the_two_minutes_anew() throws SQLException {
        // given
        holdAll();
        connectionPool.look();
        clock.advance(Duration.ofSeconds(119));

        // when
        held.pop().close();
        connectionPool.look();
        held.push(source.getConnection());
        connectionPool.look();
        clock.advance(Duration.ofSeconds(119));

        // then
        assertThat(status("liveness")).isEqualTo(200);
    }

    @Test
    void a_node_that_no_longer_works_off_jobs_is_started_again() {
        // given
        assertThat(status("liveness")).isEqualTo(200);

        // when
        jobs.shutdown();

        // then
        assertThat(status("liveness")).isEqualTo(503);
        jobs.start();
        assertThat(status("liveness")).isEqualTo(200);
    }

    /** What others took a moment ago comes back meanwhile. */
    private void holdAll() throws SQLException {
        int all = DataSourceUnwrapper.unwrap(source, HikariDataSource.class).getMaximumPoolSize();
        while (held.size() < all) {
            held.push(source.getConnection());
        }
    }

    private int status(String probe) {
        return Visitor.at(port).get("/actuator/health/" + probe).statusCode();
    }
}
