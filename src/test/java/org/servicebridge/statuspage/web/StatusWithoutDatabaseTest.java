package org.servicebridge.statuspage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.statuspage.PublishedSnapshot;
import org.servicebridge.statuspage.Publishing;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.SwitchableDatabase;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page answers when nothing else does, and says how old it is. */
@WebTest
class StatusWithoutDatabaseTest {

    private static final List<String> ADDRESSES = List.of(
            "/status",
            "/status/history",
            "/status/history.atom",
            "/status/nothing",
            "/api/v2/summary.json",
            "/api/v2/status.json",
            "/api/v2/components.json",
            "/api/v2/incidents.json",
            "/api/v2/incidents/unresolved.json",
            "/api/v2/scheduled-maintenances.json",
            "/assets/status.css",
            "/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.css");

    @LocalServerPort
    private int port;

    @Autowired
    private Publishing publishing;

    @Autowired
    private PublishedSnapshot snapshot;

    @Autowired
    private SwitchableDatabase.Switch database;

    @Autowired
    private MovableClock clock;

    private String hssi = "";

    @BeforeEach
    void published() {
        hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, hssi, "Nobody can sign in.");
    }

    @AfterEach
    void back() {
        database.on();
    }

    @Test
    void the_last_that_was_known_is_answered_while_the_database_is_gone_and_marked_once_it_is_old() {
        database.off();
        assertThatThrownBy(snapshot::refresh).hasMessageContaining("JDBC Connection");
        Reader reader = new Reader(port);

        clock.advance(Duration.ofSeconds(60));
        String soon = reader.get("/status").body();
        clock.advance(Duration.ofSeconds(61));
        HttpResponse<String> later = reader.get("/status/incidents/" + hssi);

        assertThat(soon).contains("1 open incident").doesNotContain("may be delayed");
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.body()).contains("Nobody can sign in.", "As of 10:00am.", "Updates may be delayed.");
        assertThat(later.headers().firstValue("Age")).hasValue("121");

        database.on();
        snapshot.refresh();
        assertThat(reader.get("/status").body()).doesNotContain("may be delayed");
    }

    @Test
    void no_request_for_the_page_touches_the_database_not_even_of_somebody_who_is_signed_in() {
        Visitor signedIn = Visitor.signedIn(port, "bridge");
        Visitor withPassword = Visitor.withPassword(port, "bridge", "bridge");
        clock.advance(Duration.ofMinutes(2));
        int before = database.askedByRequests();
        database.off();

        for (String address : ADDRESSES) {
            int expected = address.endsWith("/nothing") ? 404 : 200;
            assertThat(signedIn.get(address).statusCode()).as(address).isEqualTo(expected);
            assertThat(withPassword.get(address).statusCode()).as(address).isEqualTo(expected);
        }

        assertThat(database.askedByRequests()).isEqualTo(before);
        assertThat(signedIn.get("/").statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(database.askedByRequests()).isGreaterThan(before);
    }

    @Test
    void what_is_committed_reaches_the_page_without_anybody_asking() {
        String another = publishing.anHssi();

        publishing.commits(NoticeKind.FIRST, another, "Nobody can book.");

        assertThat(eventually(another)).isTrue();
    }

    private boolean eventually(String reference) {
        for (int look = 0; look < 500; look++) {
            if (snapshot.current().incident(reference).isPresent()) {
                return true;
            }
            Thread.onSpinWait();
            new Reader(port).get("/api/v2/status.json");
        }
        return false;
    }
}
