package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.ActionPlanAndSummaryTest.summaryWrittenAndSentUp;
import static org.servicebridge.stories.ChangeStory.CLINICAL;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.stories.Story.LEVEL_3;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.WithdrawIncident;
import org.servicebridge.insight.ListOpenIncidents;
import org.servicebridge.insight.ReadIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody has to do is due at a time that Tasklist and the incident's page show alike, from when it is asked until it is done. */
@EngineTest
class ClocksOfTasksTest {

    private static final Actor PROVIDER = Actor.key("spine", "spine-operations");

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause("INV-5")
    void reported_at_1650_and_rated_by_nobody_it_is_overdue_for_the_night_desk_in_tasklist_and_on_its_page() {
        // given
        story.clock.setLondon("2026-11-24T16:50:00");
        String reference = reportedByProvider();

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();
        story.clock.setLondon("2026-11-24T17:40:00");

        // then
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_setSeverity", "national-service-desk"));
        assertThat(story.task(reference, "userTask_setSeverity").getDueDate()).isEqualTo("2026-11-24T16:55:00Z");
        assertThat(context.getBean(ReadIncident.class).read(reference, DESK).nextClock())
                .hasValueSatisfying(clock -> {
                    assertThat(clock.name()).isEqualTo("First notice");
                    assertThat(clock.words()).isEqualTo("late by 30 minutes");
                    assertThat(clock.ours()).isFalse();
                });
        assertThat(story.shown(reference, "userTask_setSeverity", "header")).contains("OVERDUE");
    }

    @Test
    @Clause("COM-3")
    void com3_the_notice_that_readers_wait_for_is_shown_before_what_is_due_inside() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = reportedByProvider();

        // when
        story.severitySet(BRIDGE, reference, 1);

        // then
        assertThat(story.task(reference, "userTask_assessRisks").getDueDate()).isEqualTo("2026-11-24T10:10:00Z");
        assertThat(context.getBean(ReadIncident.class).read(reference, BRIDGE).nextClock())
                .hasValueSatisfying(clock -> assertThat(clock.name()).isEqualTo("First notice"));
        assertThat(context.getBean(ListOpenIncidents.class).list(BRIDGE))
                .filteredOn(line -> line.incident().reference().equals(reference))
                .singleElement()
                .satisfies(line -> assertThat(line.nextClock())
                        .isNotNull()
                        .satisfies(clock -> assertThat(clock.name()).isEqualTo("First notice")));
    }

    @Test
    @Clause("CHG-9")
    void of_four_groups_that_are_asked_at_once_none_stops_the_clock_of_another() {
        // given
        ChangeStory changes = new ChangeStory(context);
        String incident = changes.managed("2026-11-24T23:00:00");
        changes.asked(EDM, incident);
        changes.stated(EDM, incident, Map.of());
        changes.heard(EDM, incident, "2026-11-24T23:30", "2026-11-25T00:30");
        changes.opened(EDM, incident);
        assertThat(running(incident, ClockKind.ECAB_ANSWER)).hasSize(4);

        // when
        changes.story.completes(CLINICAL, incident, "userTask_approveClinicalSafety", Map.of("answer", "approved"));

        // then
        assertThat(running(incident, ClockKind.ECAB_ANSWER)).hasSize(3);
    }

    @Test
    @Clause("RPT-6")
    void rpt6_one_clock_runs_over_drafting_reviewing_and_passing_on() {
        // given
        ChangeStory changes = new ChangeStory(context);
        String incident = changes.managed("2026-11-24T10:00:00");
        story.as(
                LEAD,
                () -> story.runtime.startProcessInstanceByKey(
                        "write-management-summary", Map.of("reference", incident, "what", "Long running and complex")));

        // when
        story.passes(incident, ofMinutes(50));
        summaryWrittenAndSentUp(story, incident, LEAD, LEVEL_3);

        // then
        assertThat(context.getBean(Deadlines.class).of(incident))
                .filteredOn(deadline -> deadline.clock().equals(ClockKind.MANAGEMENT_SUMMARY.code()))
                .hasSize(3)
                .allSatisfy(deadline -> assertThat(deadline.dueAt()).isEqualTo("2026-11-24T11:00:00Z"));
    }

    @Test
    void what_nobody_has_to_do_any_more_is_due_no_longer() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = reportedByProvider();
        story.severitySet(BRIDGE, reference, 1);
        assertThat(running(reference, ClockKind.RISK_ASSESSMENT)).hasSize(1);

        // when
        context.getBean(WithdrawIncident.class).withdraw(reference, "A test of theirs", null, BRIDGE);

        // then
        assertThat(context.getBean(Deadlines.class).of(reference)).allMatch(deadline -> deadline.stoppedAt() != null);
    }

    private List<Deadline> running(String reference, ClockKind kind) {
        return context.getBean(Deadlines.class).of(reference).stream()
                .filter(deadline -> deadline.clock().equals(kind.code()) && deadline.stoppedAt() == null)
                .toList();
    }

    private String reportedByProvider() {
        return story.reportedByApi(
                PROVIDER, report -> report.by("provider", UUID.randomUUID().toString(), 1));
    }
}
