package org.servicebridge.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.TakenTooLong;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

/** The database works for ever for nobody who waits, and as long as it takes for what the application does by itself. */
@EngineTest
class LimitedStatementsTest {

    private static final String SLOW = "select 'done' from pg_sleep(0.8)";

    @Autowired
    private DataSource pool;

    private JdbcClient database;

    @BeforeEach
    void limit() {
        database = JdbcClient.create(new LimitedStatements(pool, Duration.ofMillis(200)));
    }

    @Test
    void a_slow_statement_of_a_request_is_given_up_and_told_in_a_sentence() throws Exception {
        // given
        MockHttpServletResponse response = new MockHttpServletResponse();

        // when
        new ComeAgain()
                .doFilter(
                        new MockHttpServletRequest("GET", "/api/v1/incidents"),
                        response,
                        answering((request, answer) -> run(SLOW)));

        // then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
        assertThat(response.getContentAsString())
                .contains("This takes Service Bridge longer than anybody should wait, and was given up.")
                .doesNotContain("pg_sleep", "Exception");
    }

    @Test
    void the_page_that_tells_of_it_says_the_same_and_not_that_the_database_is_gone() throws Exception {
        // given
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/incidents/HSSI-000001");
        MockHttpServletResponse response = new MockHttpServletResponse();

        // when
        new ComeAgain().doFilter(request, response, answering((asked, answer) -> run(SLOW)));

        // then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(new ErrorSentences()
                        .getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults()))
                .hasEntrySatisfying(
                        "message",
                        said -> assertThat(said)
                                .asString()
                                .startsWith("This takes Service Bridge longer than anybody should wait"));
    }

    @Test
    void what_the_application_does_by_itself_has_no_limit_on_the_connection_that_a_request_had() throws Exception {
        // given
        answering((request, answer) -> run("select 'done'"))
                .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse());

        // when, then
        assertThat(run(SLOW)).isEqualTo("done");
        assertThat(run("show statement_timeout")).isEqualTo("0");
    }

    @Test
    void the_limit_stays_where_a_request_gave_one_up() throws Exception {
        FilterChain twice = answering((request, answer) -> {
            assertThatThrownBy(() -> run(SLOW)).matches(TakenTooLong::isBehind);
            assertThat(run("show statement_timeout")).isEqualTo("200ms");
        });

        twice.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse());
    }

    private String run(String statement) {
        return database.sql(statement).query(String.class).single();
    }

    private static FilterChain answering(FilterChain what) {
        return (request, response) -> new SomebodyWaits().doFilter(request, response, what);
    }
}
