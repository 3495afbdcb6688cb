package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Visitor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Clocks count from what happened, not from when somebody got round to entering it. */
@EngineTest
class CountedFromTheEventTest {

    private static final Actor PROVIDER = Actor.key("spine", "spine-operations");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause({"COM-3", "IH-9", "IH-15", "OOH-12"})
    void com3_ih15_a_report_of_ten_that_is_rated_at_1040_was_due_to_be_told_at_1020() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                PROVIDER, report -> report.by("provider", UUID.randomUUID().toString(), 1));

        // when
        story.clock.setLondon("2026-11-24T10:40:00");
        story.severitySet(BRIDGE, reference, 1);

        // then
        Deadline notice = story.running(reference, ClockKind.FIRST_NOTICE);
        assertThat(notice.dueAt()).isEqualTo("2026-11-24T10:20:00Z");
        assertThat(notice.isLate(story.clock.instant())).isTrue();
        assertThat(story.task(reference, "userTask_assessRisks").getDueDate()).isEqualTo("2026-11-24T10:20:00Z");
        assertThat(story.shown(reference, "userTask_assessRisks", "header")).contains("OVERDUE");
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt()).isEqualTo("2026-11-24T11:00:00Z");

        // when
        story.passes(reference, ofMinutes(1));

        // then
        assertThat(happened(reference, "notice-late")).containsExactly(notice.dueAt());
    }

    @Test
    @Clause({"COM-3", "IH-9", "INV-5"})
    void com3_what_its_provider_reports_at_ten_is_late_at_1020_though_nobody_has_rated_it_and_level_2_hears() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                PROVIDER, report -> report.by("provider", UUID.randomUUID().toString(), 1));
        Deadline notice = story.running(reference, ClockKind.FIRST_NOTICE);
        assertThat(notice.dueAt()).isEqualTo("2026-11-24T10:20:00Z");
        story.passes(reference, ofMinutes(19));
        assertThat(happened(reference, "notice-late")).isEmpty();

        // when
        story.passes(reference, ofMinutes(1));

        // then
        assertThat(happened(reference, "notice-late")).containsExactly(notice.dueAt());
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_setSeverity", "service-bridge, service-bridge-lead")
                .containsEntry("userTask_acknowledgeEscalation", "level-3, service-bridge");
        story.passes(reference, ofMinutes(1));
        for (String page : List.of("/", "/incidents/" + reference)) {
            assertThat(Visitor.signedIn(port, "bridge").get(page).body())
                    .containsPattern("First notice(?s:.{0,250})late by 1 minute");
        }
    }

    @Test
    @Clause({"COM-3", "OOH-11", "INV-5"})
    void com3_reported_at_1650_and_rated_by_nobody_before_1740_it_is_late_by_day_and_the_nights_with_its_clock() {
        // given
        story.clock.setLondon("2026-11-24T16:50:00");
        String reference = story.reportedByApi(
                PROVIDER, report -> report.by("provider", UUID.randomUUID().toString(), 1));

        // when
        story.passes(reference, ofMinutes(40));
        story.shiftChanges();

        // then
        assertThat(happened(reference, "notice-late")).containsExactly(Instant.parse("2026-11-24T17:10:00Z"));
        assertThat(story.openTasks(reference)).containsEntry("userTask_setSeverity", "edm, national-service-desk");

        // when
        story.passes(reference, ofMinutes(10));
        story.severitySet(DESK, reference, 1);

        // then
        assertThat(story.running(reference, ClockKind.FIRST_NOTICE).dueAt()).isEqualTo("2026-11-24T17:10:00Z");
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_assessRisks", "national-service-desk")
                .containsEntry("userTask_decideBau", "national-service-desk");
    }

    @Test
    @Clause("COM-3")
    void com3_of_what_its_provider_calls_no_hssi_or_over_nobody_waits_for_a_first_notice() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");

        // when
        String lower = story.reportedByApi(
                PROVIDER, report -> report.by("provider", UUID.randomUUID().toString(), 3));
        String toBeConfirmed = story.reportedByApi(DESK, report -> report);

        // then
        assertThat(story.runs(lower, ClockKind.FIRST_NOTICE)).isFalse();
        assertThat(story.runs(toBeConfirmed, ClockKind.FIRST_NOTICE)).isFalse();
    }

    @Test
    @Clause({"COM-3", "OOH-11", "IH-15", "INV-5", "OOH-6"})
    void com3_confirmed_by_telephone_at_1725_and_entered_at_1735_it_is_due_to_be_told_at_1745() {
        // given
        String reference = unconfirmed("2026-11-24T17:20:00");
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        // when
        story.clock.setLondon("2026-11-24T17:35:00");
        confirmedAt(reference, "2026-11-24T17:25");

        // then
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_decideBau", "national-service-desk")
                .containsEntry("userTask_assessRisks", "national-service-desk")
                .containsEntry("userTask_handOver", "service-bridge");
        assertThat(story.incident(reference).handling().communications()).isEqualTo(Communications.HELD);
        assertThat(story.running(reference, ClockKind.FIRST_NOTICE).dueAt()).isEqualTo("2026-11-24T17:45:00Z");
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt()).isEqualTo("2026-11-24T18:25:00Z");
        assertThat(last(reference, ClockKind.SUPPLIER_CONFIRMATION).stoppedAt()).isEqualTo("2026-11-24T17:25:00Z");
    }

    @Test
    @Clause("OOH-5")
    void ooh5_a_provider_that_confirmed_in_time_is_not_late_although_it_was_chased_before_that_was_entered() {
        // given
        String reference = unconfirmed("2026-11-24T10:00:00");
        story.passes(reference, ofMinutes(25));
        assertThat(last(reference, ClockKind.SUPPLIER_CONFIRMATION).breachedAt())
                .isNotNull();

        // when
        confirmedAt(reference, "2026-11-24T10:15");

        // then
        Deadline confirmation = last(reference, ClockKind.SUPPLIER_CONFIRMATION);
        assertThat(confirmation.isLate(story.clock.instant())).isFalse();
        assertThat(confirmation.breachedAt()).isNull();
    }

    @Test
    @Clause("COM-3")
    void com3_nobody_confirms_before_the_provider_was_told_which_the_form_knows_to_the_minute() {
        // given
        String reference = unconfirmed("2026-11-24T10:00:30");
        story.clock.setLondon("2026-11-24T10:10:00");

        // then
        assertThatThrownBy(() -> confirmedAt(reference, "2026-11-24T09:50"))
                .hasStackTraceContaining("The time lies before the provider was told.");

        // when
        confirmedAt(reference, "2026-11-24T10:00");

        // then
        assertThat(story.running(reference, ClockKind.FIRST_NOTICE).dueAt()).isEqualTo("2026-11-24T10:20:30Z");
    }

    private String unconfirmed(String london) {
        story.clock.setLondon(london);
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        return reference;
    }

    private void confirmedAt(String reference, String at) {
        story.completes(
                BRIDGE,
                reference,
                "userTask_confirmHssi",
                Map.of("confirmed", "yes", "providerSeverity", 1, "by", "Duty manager", "at", at));
    }

    private Deadline last(String reference, ClockKind kind) {
        List<Deadline> all = story.bean(Deadlines.class).of(reference).stream()
                .filter(deadline -> deadline.clock().equals(kind.code()))
                .toList();
        return all.get(all.size() - 1);
    }

    private List<Instant> happened(String reference, String kind) {
        return story.bean(Timeline.class).of(reference).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::happenedAt)
                .toList();
    }
}
