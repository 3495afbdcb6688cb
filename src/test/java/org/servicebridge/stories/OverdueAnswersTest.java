package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.EDM;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no desk has looked at, or asked about, in its time is level 2's as well. */
@WebTest
class OverdueAnswersTest {

    private static final String LOOK = "userTask_lookAtReport";
    private static final String ASK = "userTask_askProviderAboutEvent";

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient database;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause("INV-10")
    void inv10_a_report_that_no_desk_looks_at_at_night_is_the_edms_too_who_is_paged() {
        // given
        story.clock.setLondon("2026-11-25T03:00:00");
        String reference = reported(Map.of("occurredAt", "2026-11-25T02:30"));

        // when
        falls("timer_reportOverdue", "2026-11-25T03:10:00");

        // then
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(LOOK, "edm, national-service-desk"));
        assertThat(letters())
                .hasSize(2)
                .allMatch(letter -> letter.contains(reference
                        + ": nobody has looked at this report of a potential HSSI in its time."
                        + " http://localhost:8080/tasks/"
                        + story.task(reference, LOOK).getId()))
                .noneMatch(letter -> letter.contains("Smartcard"));
        story.answers(EDM, story.task(reference, LOOK), Map.of("outcome", "severity-5"));
        assertThat(AnybodysReports.page(reporter())).contains("It is of severity 5");
    }

    @Test
    @Clause("INV-8")
    void inv8_an_event_under_watch_that_nobody_asks_about_by_day_is_a_leads_too_and_nobody_is_paged() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String report = reported(Map.of());
        story.answers(
                BRIDGE,
                story.task(report, LOOK),
                Map.of(
                        "outcome", "severity-3",
                        "watch", true,
                        "askAt", "2026-11-24T15:00",
                        "serviceCode", "spine-core"));
        String watch = database.sql("select 'WATCH-' || lpad(max(id)::text, 6, '0') from watched_event")
                .query(String.class)
                .single();

        // when
        falls("timer_eventOverdue", "2026-11-24T15:15:00");

        // then
        assertThat(story.openTasks(watch)).isEqualTo(Map.of(ASK, "service-bridge, service-bridge-lead"));
        assertThat(letters()).isEmpty();

        // when
        story.answers(
                BRIDGE,
                story.task(watch, ASK),
                Map.of("outcome", "ask-again", "said", "One server left", "askAt", "2026-11-24T22:00"));
        falls("timer_eventOverdue", "2026-11-24T22:15:00");

        // then
        assertThat(story.openTasks(watch)).containsEntry(ASK, "edm, service-bridge");
        story.answers(EDM, story.task(watch, ASK), Map.of("outcome", "no-longer", "said", "Repaired"));
        assertThat(story.isOver(watch)).isTrue();
    }

    private String reported(Map<String, String> changes) {
        return new AnybodysReports(context).by(reporter(), changes);
    }

    /** Who works at no desk and with no HSSI. */
    private Visitor reporter() {
        return Visitor.signedIn(port, "process");
    }

    private void falls(String timer, String london) {
        ManagementService management = story.bean(ManagementService.class);
        Job due = management.createJobQuery().activityId(timer).singleResult();
        story.clock.setLondon(london);
        assertThat(due.getDuedate()).isEqualTo(story.clock.instant());
        management.executeJob(due.getId());
    }

    private List<String> letters() {
        return database.sql("""
            select channel || ' ' || body_text from letter join delivery on id = delivery
            where purpose = 'page-about-no-hssi'
            """).query(String.class).list();
    }
}
