package org.servicebridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At night the National Service Desk runs an HSSI that is not business as usual, with the EDM's guidance. */
@WebTest
class OutOfHoursInBrowserTest {

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
        clock.setLondon("2026-11-24T22:00:00");
        browser = Browser.at(port);
        hssi = new HssiInBrowser(browser, "out-of-hours");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_desk_and_the_edm_run_an_hssi_to_its_end() {
        browser.signIn("desk");
        hssi.reported();
        String reference = database.sql("select reference from incident")
                .query(String.class)
                .single();
        hssi.loggedAndRated(reference);
        hssi.confirmedByTelephone(reference);
        hssi.foundWithoutRisk(reference);
        hssi.businessAsUsual(reference, "no");
        hssi.edmNotReached(reference);
        hssi.edmReached(reference);

        browser.signIn("edm");
        hssi.guidanceGiven(reference);
        hssi.callNotNeeded(reference);
        hssi.escalated(reference);

        browser.signIn("level3");
        hssi.escalationDecided(reference);
        browser.open("/incidents/" + reference);
        browser.picture("out-of-hours-incident-page");
        assertThat(browser.text())
                .contains("Press office enquiry, level 3 decides on the press office, which is invoked");

        browser.signIn("desk");
        hssi.noticeSent(reference);
        hssi.resolved(reference, "24/11/2026", "22:00");
        hssi.closed(reference);

        assertThat(incidents.get(reference).state()).isEqualTo(IncidentState.CLOSED);
        assertThat(incidents.get(reference).handling().guidance()).contains("Call the provider each hour");
    }
}
