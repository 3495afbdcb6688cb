package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.communication.Notifying.BRIDGE;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class SendNoticeTest {

    private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    private Notifying given;

    @Autowired
    private Notices notices;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private MovableClock clock;

    private String hssi = "";

    @BeforeEach
    void anHssi() {
        hssi = given.anHssi();
    }

    @Test
    @Clause({"COM-3", "IH-9"})
    void com3_the_first_notice_says_what_is_known_impact_location_reference_and_next_update() {
        ProcessInstance sending = given.sends(NoticeKind.FIRST, hssi);
        clock.setLondon("2026-11-24T10:12:00");

        given.sendsAsOffered(hssi);

        Notice notice = notices.last(hssi).orElseThrow();
        assertThat(given.hasEndedIn(sending, "endEvent_noticeQueued")).isTrue();
        assertThat(notice.state()).isEqualTo(NoticeState.QUEUED);
        assertThat(notice.subject()).isEqualTo(hssi + " Severity 1 Spine Core: users cannot sign in (new)");
        assertThat(notice.bodyText())
                .contains("Sign-in times out", "No sign-in with a smartcard", "Multiple Spine Core Users", hssi)
                .contains("Next update: by 11:00am", "Times are London times.");
        assertThat(notices.of(hssi).get(0).deliveries())
                .extracting(Delivery::address)
                .containsExactly(
                        "operations-board@example.org",
                        "regional-teams@example.org",
                        "service-bridge-desk@example.org",
                        "spine-users@example.org");
        assertThat(given.timeline(hssi)).containsExactly("notice-queued");
        assertThat(deadlines.running(hssi, ClockKind.FIRST_NOTICE)).isEmpty();
        assertThat(dueOf(ClockKind.NEXT_NOTICE)).isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
    }

    @Test
    @Clause("COM-3")
    void com3_a_notice_without_any_of_its_parts_is_refused_and_nothing_is_queued() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, "userTask_draftNotice");

        for (String field : Set.of("whatIsKnown", "userImpact", "location", "nextUpdate")) {
            assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of(field, " ")))
                    .as(field)
                    .hasStackTraceContaining("Refusal");
        }

        assertThat(notices.of(hssi)).isEmpty();
        assertThat(deadlines.running(hssi, ClockKind.FIRST_NOTICE)).isPresent();
        assertThat(given.task(hssi, "userTask_draftNotice")).isNotNull();
    }

    @Test
    @Clause("COM-4")
    void com4_another_time_of_the_next_update_needs_a_reason_and_moves_its_clock() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, "userTask_draftNotice");
        assertThat(given.shown(draft, "nextUpdate")).isEqualTo("2026-11-24T11:00");

        assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of("nextUpdate", "2026-11-24T14:30")))
                .hasStackTraceContaining("Say why the next update comes later than usual.");
        assertThatThrownBy(() -> given.completes(
                        BRIDGE, draft, Map.of("nextUpdate", "2026-11-24T09:30", "nextUpdateReason", "Earlier")))
                .hasStackTraceContaining("The time of the next update has passed.");
        given.completes(
                BRIDGE, draft, Map.of("nextUpdate", "2026-11-24T14:30", "nextUpdateReason", "Waiting for a part"));

        assertThat(notices.last(hssi).orElseThrow().bodyText()).contains("Next update: by 2:30pm");
        assertThat(dueOf(ClockKind.NEXT_NOTICE)).isEqualTo(Instant.parse("2026-11-24T14:30:00Z"));
        assertThat(given.lastEntry(hssi))
                .isEqualTo(
                        "First notice queued for 4 readers, next update 2:30pm (Waiting for a part). Agreed with the provider.");
    }

    @Test
    @Clause({"COM-5", "IH-20", "OOH-19"})
    void com5_the_final_notice_sums_up_the_resolution_and_stops_the_clocks() {
        isResolved();
        given.sends(NoticeKind.FINAL, hssi);
        Task draft = given.task(hssi, "userTask_draftNotice");
        assertThat(draft.getDueDate()).isEqualTo(Date.from(TEN.plus(Duration.ofMinutes(20))));

        assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of("resolutionSummary", "")))
                .hasStackTraceContaining("Say in a few words how it was resolved.");
        given.completes(BRIDGE, draft, Map.of("resolutionSummary", "The provider restarted its token service."));

        Notice notice = notices.last(hssi).orElseThrow();
        assertThat(notice.subject()).endsWith("(resolved)");
        assertThat(notice.bodyText())
                .contains("The provider restarted its token service.")
                .doesNotContain("Next update");
        assertThat(notice.nextUpdateAt()).isNull();
        assertThat(deadlines.running(hssi, ClockKind.FIRST_NOTICE)).isEmpty();
        assertThat(deadlines.running(hssi, ClockKind.NEXT_NOTICE)).isEmpty();
    }

    @Test
    void a_late_notice_is_a_breach_even_where_no_timer_said_so() {
        given.sends(NoticeKind.FIRST, hssi);
        clock.advance(Duration.ofMinutes(21));

        given.sendsAsOffered(hssi);

        assertThat(given.timeline(hssi)).containsExactly("notice-late", "notice-queued");
        assertThat(deadlines.of(hssi).get(0).breachedAt()).isNotNull();
    }

    private void isResolved() {
        Incident incident = given.incident(hssi);
        incident.resolve(clock.instant());
        given.save(incident);
    }

    private Instant dueOf(ClockKind kind) {
        return deadlines.running(hssi, kind).map(Deadline::dueAt).orElseThrow();
    }
}
