package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.ACCREDITED;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Visitor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is of severity 3 or 4 and may become an HSSI is under watch with its provider, and nobody is told. */
@WebTest
class EventUnderWatchTest {

    private static final String LOOK = "userTask_lookAtReport";
    private static final String ASK = "userTask_askProviderAboutEvent";

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient database;

    private Story story;
    private AnybodysReports reports;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reports = new AnybodysReports(context);
    }

    @Test
    @Clause("INV-8")
    void inv8_a_report_is_put_under_watch_and_the_provider_is_asked_at_the_times_that_the_desk_names() {
        // given
        Visitor reporter = Visitor.signedIn(port, "process");
        String report = reports.by(reporter, Map.of("service", ""));
        refused(report, LOOK, Map.of("outcome", "severity-5", "watch", true), "severity 3 or 4");
        refused(report, LOOK, Map.of("outcome", "severity-3", "watch", true), "Say when the provider is asked.");
        refused(
                report,
                LOOK,
                Map.of("outcome", "severity-3", "watch", true, "askAt", "2026-11-24T09:00"),
                "has passed already");
        refused(
                report,
                LOOK,
                Map.of("outcome", "severity-3", "watch", true, "askAt", "2026-11-24T15:00"),
                "Say which service is affected.");

        // when
        story.answers(
                BRIDGE,
                story.task(report, LOOK),
                Map.of(
                        "outcome", "severity-3",
                        "watch", true,
                        "askAt", "2026-11-24T15:00",
                        "serviceCode", "spine-core"));

        // then
        String watch = newest();
        assertThat(story.openTasks(watch)).isEqualTo(Map.of(ASK, "service-bridge"));
        assertThat(story.task(watch, ASK).getDueDate()).isEqualTo("2026-11-24T15:00:00Z");
        assertThat(story.shown(watch, ASK, "header"))
                .contains("Smartcard log-in fails", "Severity 3", "Spine Core, provided by", "Known as " + report);
        assertThat(startPage("bridge")).contains(watch + ", Spine Core, severity 3", "Is asked at 3:00pm");
        assertThat(startPage("owner")).doesNotContain(watch);

        // when
        story.clock.setLondon("2026-11-24T15:01:00");
        assertThat(startPage("edm")).contains("Should have been asked at 3:00pm");
        refused(watch, ASK, Map.of("outcome", "ask-again", "said", "Not yet"), "Say when the provider is asked.");
        story.answers(
                BRIDGE,
                story.task(watch, ASK),
                Map.of("outcome", "ask-again", "said", "Duty manager: one server left", "askAt", "2026-11-24T18:00"));

        // then
        assertThat(story.task(watch, ASK).getDueDate()).isEqualTo("2026-11-24T18:00:00Z");
        assertThat(story.shown(watch, ASK, "header")).contains("Said at 3:01pm", "Duty manager: one server left");

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();
        assertThat(story.openTasks(watch)).isEqualTo(Map.of(ASK, "national-service-desk, service-bridge"));
        story.answers(DESK, story.task(watch, ASK), Map.of("outcome", "no-longer", "said", "Duty manager: repaired"));

        // then
        assertThat(story.isOver(watch)).isTrue();
        assertThat(Visitor.signedIn(port, "bridge").get("/figures?months=12").body())
                .as("asked twice: not known in time, and answered in time")
                .containsPattern("Spine Operations</th>\\s*"
                        + "<td[^>]*>%d</td>\\s*".repeat(4).formatted(2, 1, 0, 1));
        assertThat(startPage("desk")).doesNotContain(watch);
        assertThat(reports.count("incident")).isZero();
        assertThat(AnybodysReports.page(Visitor.signedIn(port, "process")))
                .contains("It is of severity 3")
                .doesNotContain("watch");
        assertThat(reports.letters()).singleElement().asString().doesNotContain("watch");
        assertThat(reports.count("delivery"))
                .as("beside the answer to the reporter")
                .isEqualTo(1);
    }

    @Test
    @Clause("INV-8")
    void inv8_a_rated_incident_under_watch_becomes_an_hssi_linked_to_it_with_everything_known() {
        // given
        String left = rated(ACCREDITED, Map.of("deskReference", "ST-77", "providerReference", "INC4711"), Map.of());
        String watch = newest();
        assertThat(story.state(left)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.shown(watch, ASK, "header")).contains("Known as " + left);
        assertThat(reports.count("delivery")).isZero();

        // when
        story.answers(
                BRIDGE,
                story.task(watch, ASK),
                Map.of("outcome", "hssi", "said", "Duty manager: the second server is gone"));

        // then
        Incident opened = story.incident(becameOf(watch));
        assertThat(story.openTasks(opened.reference())).containsKey("userTask_logIncident");
        assertThat(opened.state()).isEqualTo(IncidentState.REPORTED);
        assertThat(opened.dataSet().linkedReferences()).containsExactly(left);
        assertThat(opened.identification().earlierReference()).isEqualTo(left);
        assertThat(opened.identification().reporter()).isEqualTo("Ward 5");
        assertThat(opened.identification().deskReference()).isEqualTo("ST-77");
        assertThat(opened.identification().reportingDesk())
                .as("whom its reporter knows")
                .isEqualTo("desk-st-example");
        assertThat(opened.dataSet().description()).isEqualTo("Users cannot sign in");
        assertThat(opened.dataSet().service()).isEqualTo("spine-core");
        assertThat(opened.dataSet().usersAffected()).isEqualTo(6000);
        assertThat(opened.dataSet().failure()).isEqualTo("outage");
        assertThat(opened.dataSet().occurredAt())
                .isEqualTo(story.incident(left).dataSet().occurredAt());
        assertThat(story.entries(opened.reference()))
                .anyMatch(entry -> entry.contains("Was under watch as " + watch) && entry.contains("second server"));
        assertThat(story.entries(left))
                .contains(
                        "bridge: %s became an HSSI: %s.".formatted(watch, opened.reference()),
                        "bridge: %s, becomes an HSSI: Duty manager: the second server is gone".formatted(watch));
        assertThat(startPage("bridge")).doesNotContain(watch);
    }

    @Test
    @Clause("INV-8")
    void inv8_what_goes_on_as_an_hssi_or_is_of_severity_5_is_not_put_under_watch() {
        // given
        String reference = logged(BRIDGE, Map.of());

        // then
        for (int severity : List.of(1, 5)) {
            assertThatThrownBy(() -> story.severityProposed(BRIDGE, reference, severity, watched()))
                    .hasStackTraceContaining(severity == 1 ? "not put under watch" : "Only what is of severity 3 or 4");
        }
        assertThat(reports.count("watched_event")).isZero();
        story.severityProposed(BRIDGE, reference, 4, watched());
        assertThat(newest()).startsWith("WATCH-");
    }

    @Test
    @Clause("INV-8")
    void inv8_of_a_restricted_record_only_those_hear_who_may_see_it() {
        // given
        rated(DESK, Map.of("patientHarmed", "yes", "riskDescription", "Wrong medicine given"), Map.of());
        String watch = newest();

        // then
        assertThat(story.openTasks(watch)).as("in core hours").isEqualTo(Map.of(ASK, "national-service-desk"));
        assertThat(startPage("bridge")).doesNotContain(watch);
        assertThat(startPage("desk")).contains(watch);

        // when
        story.shiftChanges();
        story.answers(DESK, story.task(watch, ASK), Map.of("outcome", "hssi", "said", "Duty manager: it spreads"));

        // then
        assertThat(story.incident(becameOf(watch)).flags().patientHarmed()).isTrue();
        assertThat(startPage("bridge")).doesNotContain(becameOf(watch));
        assertThat(reports.count("delivery")).isZero();
    }

    private String logged(Actor desk, Map<String, Object> details) {
        String reference = story.reportedToDesk(desk, Map.of("summary", "Log-in is slow", "reporter", "Ward 5"));
        story.logged(desk, reference, details);
        return reference;
    }

    /** Severity 3, and under watch. */
    private String rated(Actor desk, Map<String, Object> details, Map<String, Object> changes) {
        String reference = logged(desk, details);
        Map<String, Object> answers = new HashMap<>(watched());
        answers.putAll(changes);
        story.severityProposed(desk, reference, 3, answers);
        return reference;
    }

    private static Map<String, Object> watched() {
        return Map.of("watch", true, "askAt", "2026-11-24T15:00");
    }

    private void refused(String reference, String task, Map<String, Object> answers, String sentence) {
        assertThatThrownBy(() -> story.answers(BRIDGE, story.task(reference, task), answers))
                .hasStackTraceContaining(sentence);
    }

    private String newest() {
        return database.sql("select 'WATCH-' || lpad(max(id)::text, 6, '0') from watched_event")
                .query(String.class)
                .single();
    }

    private String becameOf(String watch) {
        return database.sql("select incident from watched_event where id = :id")
                .param("id", Long.valueOf(watch.replaceAll("\\D", "")))
                .query(String.class)
                .single();
    }

    private String startPage(String person) {
        return Visitor.signedIn(port, person).get("/").body();
    }
}
