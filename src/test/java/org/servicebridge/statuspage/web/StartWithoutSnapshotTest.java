package org.servicebridge.statuspage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.AtRest;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is published cannot be read at the start: the desks work all the same, and the public is told to come again. */
@WebTest
@Import(UnreadablePage.class)
@TestPropertySource(properties = "service-bridge.status.refresh-every=50ms")
class StartWithoutSnapshotTest {

    private static final String SENTENCE = "The status page has just started and has nothing to show yet";
    private static final int LOOKS = 2_000;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @AfterAll
    static void nothingGoesOnByItself(ApplicationContext application) {
        AtRest.put(application);
    }

    @Test
    void the_desks_work_and_the_public_is_told_to_come_again_until_the_page_comes_by_itself() {
        // given
        Reader reader = new Reader(port);
        Visitor analyst = Visitor.signedIn(port, "bridge");

        // then
        assertThat(reader.get("/status", "Accept", "text/html")).satisfies(page -> isNotThereYet(page, "text/html"));
        assertThat(reader.get("/status/history")).satisfies(page -> isNotThereYet(page, "text/html"));
        assertThat(reader.get("/status/nothing")).satisfies(page -> isNotThereYet(page, "text/html"));
        assertThat(reader.get("/api/v2/summary.json"))
                .satisfies(json -> isNotThereYet(json, "application/problem+json"));
        assertThat(reader.get("/api/v2/incidents.json", "Origin", "https://elsewhere.example"))
                .satisfies(json -> isNotThereYet(json, "application/problem+json"));
        assertThat(reader.get("/status/history.atom", "Accept", "application/atom+xml"))
                .satisfies(feed -> isNotThereYet(feed, "text/plain"));
        assertThat(analyst.get("/").statusCode()).isEqualTo(200);
        assertThat(analyst.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(reader.get("/status/subscribe").statusCode()).isEqualTo(200);

        // when
        UnreadablePage.mend(database);

        // then
        assertThat(comes("/status")).isTrue();
        assertThat(reader.get("/status/history.atom").statusCode()).isEqualTo(200);
        assertThat(reader.get("/api/v2/summary.json").statusCode()).isEqualTo(200);
    }

    private static void isNotThereYet(HttpResponse<String> answer, String type) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith(type));
        assertThat(answer.body()).contains(SENTENCE);
    }

    private boolean comes(String address) {
        Reader reader = new Reader(port);
        for (int look = 0; look < LOOKS; look++) {
            if (reader.get(address).statusCode() == 200) {
                return true;
            }
        }
        return false;
    }
}
