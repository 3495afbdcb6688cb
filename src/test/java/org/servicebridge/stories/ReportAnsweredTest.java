package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk on duty says what a report is, and the reporter reads it. */
@WebTest
class ReportAnsweredTest {

    private static final String LOOK = "userTask_lookAtReport";

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient database;

    private Story story;
    private AnybodysReports reports;
    private Visitor reporter;

    /** Who works at no desk and with no HSSI. */
    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reports = new AnybodysReports(context);
        reporter = Visitor.signedIn(port, "process");
    }

    @Test
    @Clause("INV-10")
    void inv10_a_potential_hssi_is_opened_with_everything_known_and_the_reporter_is_told() {
        // given
        String reference = reports.by(reporter, Map.of("place", "All London wards", "service", ""));
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, LOOK, Map.of("outcome", "hssi")))
                .hasStackTraceContaining("Say which service is affected.");

        // when
        story.completes(
                BRIDGE,
                reference,
                LOOK,
                Map.of("outcome", "hssi", "serviceCode", "spine-core", "tellReporter", "We call you at noon."));

        // then
        Incident opened = story.incident(reports.becameOf(reference));
        assertThat(story.openTasks(opened.reference())).isEqualTo(Map.of("userTask_logIncident", "service-bridge"));
        assertThat(opened.dataSet().summary()).isEqualTo("Smartcard log-in fails");
        assertThat(opened.dataSet().service()).isEqualTo("spine-core");
        assertThat(opened.dataSet().occurredAt()).isEqualTo(Instant.parse("2026-11-24T09:30:00Z"));
        assertThat(opened.dataSet().usersAffected()).isEqualTo(1200);
        assertThat(opened.dataSet().description()).contains(reference, "All London wards", "1200");
        assertThat(opened.identification().reporter()).isEqualTo("Process Owner, 07700 900123");
        assertThat(AnybodysReports.page(reporter))
                .contains("taken up as " + opened.reference(), "We call you at noon.")
                .doesNotContain("not answered", "Open " + opened.reference());
        assertThat(reports.letters())
                .containsExactly("process@example.org: " + reference
                        + ": the answer to your report You reported a potential HSSI at 10:00am on Tuesday 24 November 2026 ("
                        + reference + "). It is taken up as " + opened.reference()
                        + " and dealt with as a potential HSSI. We call you at noon.");
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause("INV-10")
    void inv10_what_is_of_severity_3_to_5_is_no_hssi_and_the_reporter_is_told() {
        // given
        String reference = reports.by(reporter, Map.of());

        // when
        story.completes(BRIDGE, reference, LOOK, Map.of("outcome", "severity-4"));

        // then
        assertThat(reports.count("incident")).isZero();
        assertThat(AnybodysReports.page(reporter))
                .contains("It is of severity 4 and no HSSI: ordinary incident management");
        assertThat(reports.letters()).singleElement().asString().contains("severity 4");
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause("INV-10")
    void inv10_who_has_no_address_reads_the_answer_on_the_page_alone() {
        // given
        String reference = reports.by(reporter, Map.of());
        addressed("");

        // when
        try {
            story.completes(BRIDGE, reference, LOOK, Map.of("outcome", "severity-3"));
        } finally {
            addressed("process@example.org");
        }

        // then
        assertThat(reports.letters()).isEmpty();
        assertThat(AnybodysReports.page(reporter)).contains("It is of severity 3");
    }

    @Test
    @Clause("INV-10")
    void inv10_what_is_known_already_is_linked_to_an_open_hssi_that_the_desk_may_see() {
        // given
        story.clock.setLondon("2026-11-24T22:00:00");
        reporter = Visitor.signedIn(port, "process");
        String known = anIncident()
                .managedIn(context.getBean(Incidents.class), story.clock)
                .reference();
        String unseen = anIncident()
                .ownedBy("service-bridge")
                .flagged(new Flags(false, false, true))
                .managedIn(context.getBean(Incidents.class), story.clock)
                .reference();
        String reference = reports.by(reporter, Map.of());
        for (String wrong : List.of(unseen, "HSSI-999999")) {
            assertThatThrownBy(() ->
                            story.completes(DESK, reference, LOOK, Map.of("outcome", "known", "hssiReference", wrong)))
                    .hasStackTraceContaining("There is no HSSI " + wrong + ".");
        }

        // when
        story.completes(DESK, reference, LOOK, Map.of("outcome", "known", "hssiReference", known.toLowerCase()));

        // then
        assertThat(story.entries(known))
                .contains("desk: Reported again by Process Owner, 07700 900123 (%s): Smartcard log-in fails"
                        .formatted(reference));
        assertThat(AnybodysReports.page(reporter)).contains("It is known already, as " + known);
        assertThat(reports.count("incident")).isEqualTo(2);
    }

    @Test
    @Clause("INV-10")
    void inv10_nothing_of_a_restricted_hssi_is_told_to_the_reporter() {
        // given
        String restricted = anIncident()
                .ownedBy("service-bridge")
                .flagged(new Flags(false, false, true))
                .managedIn(context.getBean(Incidents.class), story.clock)
                .reference();
        String first = reports.by(reporter, Map.of());
        String second = reports.by(reporter, Map.of("key", "second"));

        // when
        story.completes(
                BRIDGE,
                first,
                LOOK,
                Map.of("outcome", "known", "hssiReference", restricted, "tellReporter", "Somebody broke in."));
        story.completes(BRIDGE, second, LOOK, Map.of("outcome", "hssi", "serviceCode", "spine-core"));
        String opened = reports.becameOf(second);
        story.logged(BRIDGE, opened, Map.of("patientHarmed", "yes", "riskDescription", "Wrong medicine given"));

        // then
        assertThat(AnybodysReports.page(reporter))
                .contains("The desk has taken it up and deals with it.")
                .doesNotContain("HSSI-", "known already", "broke in");
        assertThat(AnybodysReports.page(Visitor.signedIn(port, "bridge"))).doesNotContain(first, opened);
        assertThat(reports.letters().get(0))
                .contains("The desk has taken it up")
                .doesNotContain("HSSI-", "broke in");
        assertThat(database.sql("select count(*) from letter where bare_text not like '%HSSI-%' and body_text like :of")
                        .param("of", "%" + opened + "%")
                        .query(Integer.class)
                        .single())
                .as("what leaves now that it is restricted")
                .isEqualTo(1);
    }

    private void addressed(String email) {
        User account = story.bean(IdentityService.class)
                .createUserQuery()
                .userId("process")
                .singleResult();
        account.setEmail(email);
        story.bean(IdentityService.class).saveUser(account);
    }
}
