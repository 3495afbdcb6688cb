package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A desk verifies a severity 1 HSSI and hands it over, and a Bridge analyst runs it to its closure, with nothing but the browser. */
@BrowserTest
class CoreHoursInBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Incidents incidents;

    @Autowired
    private JdbcClient database;

    private Browser browser;
    private HssiInBrowser hssi;

    @BeforeEach
    void open() {
        clock.setLondon("2026-11-24T10:00:00");
        browser = Browser.at(port);
        hssi = new HssiInBrowser(browser, "core-hours");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_desk_verifies_an_hssi_hands_it_over_and_the_bridge_runs_it_to_its_end() {
        browser.signIn("accredited");
        hssi.reported();
        String reference = onlyReference();
        hssi.loggedAndRated(reference);
        hssi.providerTold(reference);
        hssi.confirmedByTelephone(reference);
        hssi.handedOver(reference);
        browser.signIn("bridge");
        hssi.foundWithoutRisk(reference);
        hssi.noticeSent(reference);
        hssi.resolved(reference, "24/11/2026", "10:00");
        hssi.endConfirmed(reference);
        browser.signIn("accredited");
        hssi.reporterAgrees(reference);
        browser.signIn("bridge");
        hssi.recordClosed(reference);

        assertThat(incidents.get(reference).state()).isEqualTo(IncidentState.CLOSED);
        browser.open("/incidents/" + reference);
        browser.picture("core-hours-incident-closed");
        assertThat(browser.text()).contains("Severity 1", "Closed", "First notice", "Final notice");
    }

    private String onlyReference() {
        return database.sql("select reference from incident")
                .query(String.class)
                .single();
    }
}
