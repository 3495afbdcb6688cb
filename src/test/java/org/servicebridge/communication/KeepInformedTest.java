package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.communication.Notifying.BRIDGE;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.Messages;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class KeepInformedTest {

    @Autowired
    private Notifying given;

    @Autowired
    private Notices notices;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ChangeSeverity changeSeverity;

    @Autowired
    private SendUrgentNotice sendUrgentNotice;

    @Autowired
    private RescheduleNotice rescheduleNotice;

    @Autowired
    private Messages messages;

    @Autowired
    private MovableClock clock;

    private String hssi = "";

    @BeforeEach
    void anHssi() {
        hssi = given.anHssi();
    }

    @Test
    @Clause({"COM-3", "IH-9"})
    void com3_the_first_notice_is_due_20_minutes_after_the_confirmed_report() {
        given.isKeptInformed(hssi);

        Task draft = given.task(hssi, "userTask_draftNotice");
        assertThat(draft.getDueDate()).isEqualTo(at("10:20:00"));
        assertThat(draft.getName()).isEqualTo(hssi + " Draft notice");

        clock.setLondon("2026-11-24T10:19:59");
        assertThat(given.timersRun()).isZero();
        clock.setLondon("2026-11-24T10:20:00");
        assertThat(given.timersRun()).isEqualTo(1);

        assertThat(given.timeline(hssi)).containsExactly("notice-late");
        assertThat(given.task(hssi, "userTask_draftNotice")).isNotNull();
        assertThat(deadlines.of(hssi).get(0).breachedAt()).isEqualTo(clock.instant());
    }

    @Test
    @Clause({"COM-4", "OOH-11"})
    void com4_after_each_notice_the_next_update_is_due_an_hour_later_at_severity_1() {
        given.isKeptInformed(hssi);
        clock.setLondon("2026-11-24T10:10:00");
        given.sendsAsOffered(hssi);
        assertThat(given.task(hssi, "userTask_draftNotice").getDueDate()).isEqualTo(at("11:00:00"));

        clock.setLondon("2026-11-24T10:55:00");
        given.sendsAsOffered(hssi);

        assertThat(given.task(hssi, "userTask_draftNotice").getDueDate()).isEqualTo(at("12:00:00"));
        assertThat(notices.of(hssi))
                .extracting(issued -> issued.notice().kind())
                .containsExactly(NoticeKind.FIRST, NoticeKind.UPDATE);
        assertThat(notices.last(hssi).orElseThrow().bodyText()).contains("Next update: by 12:00pm");

        clock.setLondon("2026-11-24T12:00:00");
        assertThat(given.timersRun()).isEqualTo(1);
        assertThat(given.timeline(hssi)).containsExactly("notice-queued", "notice-queued", "notice-late");
    }

    @Test
    @Clause("COM-4")
    void com4_another_severity_between_two_updates_moves_clock_timer_and_task() {
        given.isKeptInformed(hssi);
        given.sendsAsOffered(hssi);
        clock.setLondon("2026-11-24T10:30:00");

        changeSeverity.change(hssi, 2, "Fewer users than thought", BRIDGE);

        assertThat(given.task(hssi, "userTask_draftNotice").getDueDate()).isEqualTo(at("11:30:00"));
        clock.setLondon("2026-11-24T11:00:00");
        assertThat(given.timersRun()).isZero();
        clock.setLondon("2026-11-24T11:30:00");
        assertThat(given.timersRun()).isEqualTo(1);
    }

    @Test
    @Clause("COM-4")
    void com4_the_desk_moves_the_next_update_with_a_reason() {
        given.isKeptInformed(hssi);
        given.sendsAsOffered(hssi);

        assertThatThrownBy(
                        () -> rescheduleNotice.reschedule(hssi, at("13:00:00").toInstant(), " ", BRIDGE))
                .hasMessage("Say why the next update comes at another time than usual.");
        assertThatThrownBy(
                        () -> rescheduleNotice.reschedule(hssi, at("09:00:00").toInstant(), "Early", BRIDGE))
                .hasMessage("The time of the next update has passed.");
        rescheduleNotice.reschedule(hssi, at("13:00:00").toInstant(), "The engineer arrives at 12:30", BRIDGE);

        assertThat(given.task(hssi, "userTask_draftNotice").getDueDate()).isEqualTo(at("13:00:00"));
        assertThat(given.lastEntry(hssi))
                .isEqualTo("Next update moved from 11:00am to 1:00pm: The engineer arrives at 12:30");
        clock.setLondon("2026-11-24T12:59:59");
        assertThat(given.timersRun()).isZero();
    }

    @Test
    void an_urgent_notice_goes_out_beside_the_planned_update_and_the_next_update_counts_from_it() {
        given.isKeptInformed(hssi);
        assertThatThrownBy(() -> sendUrgentNotice.send(hssi, "Wards too", BRIDGE))
                .hasMessage("The first notice of %s has not gone out yet: send that.".formatted(hssi));
        given.sendsAsOffered(hssi);
        clock.setLondon("2026-11-24T10:40:00");

        sendUrgentNotice.send(hssi, "Emergency wards are affected too", BRIDGE);
        List<Task> drafts = given.open(hssi, "userTask_draftNotice");
        assertThat(drafts).hasSize(2);
        assertThat(drafts.get(1).getDueDate()).isEqualTo(at("10:40:00"));
        given.completes(BRIDGE, drafts.get(1), Map.of("userImpact", "Emergency wards cannot sign in"));

        Task update = given.task(hssi, "userTask_draftNotice");
        assertThat(update.getId()).isEqualTo(drafts.get(0).getId());
        assertThat(update.getDueDate()).isEqualTo(at("11:40:00"));
        assertThat(notices.last(hssi).orElseThrow().subject()).endsWith("(urgent update)");
        clock.setLondon("2026-11-24T11:39:59");
        assertThat(given.timersRun()).isZero();
    }

    @Test
    @Clause("IH-16")
    void ih16_the_desk_that_reported_it_relays_each_notice_one_task_at_a_time() {
        hssi = given.anHssi("national-service-desk", "service-bridge", Flags.NONE, false);
        given.isKeptInformed(hssi);
        assertThat(given.open(hssi, "userTask_relayNotice")).isEmpty();

        given.sendsAsOffered(hssi);
        Task relay = given.task(hssi, "userTask_relayNotice");
        assertThat((String) given.shown(relay, "preview")).contains("No sign-in with a smartcard");
        given.sendsAsOffered(hssi);
        assertThat(given.open(hssi, "userTask_relayNotice")).hasSize(1);

        Actor desk = Actor.person("desk", Set.of("national-service-desk"));
        given.completes(desk, relay, Map.of("told", "A. Reporter, no questions"));
        assertThat(given.timeline(hssi)).containsExactly("notice-queued", "notice-queued", "reporter-informed");
        given.sendsAsOffered(hssi);
        assertThat(given.open(hssi, "userTask_relayNotice")).hasSize(1);
    }

    @Test
    @Clause("IH-16")
    void ih16_a_desk_that_sends_the_notices_itself_relays_nothing() {
        given.isKeptInformed(hssi);

        given.sendsAsOffered(hssi);

        assertThat(given.open(hssi, "userTask_relayNotice")).isEmpty();
    }

    @Test
    void nothing_more_is_asked_for_once_no_notices_are_required() {
        ProcessInstance informed = given.isKeptInformed(hssi);
        Incident incident = given.incident(hssi);
        incident.communicate(Communications.NOT_REQUIRED, null);
        given.save(incident);

        messages.deliverToAll("notices.stopped", hssi);

        assertThat(given.isRunning(informed)).isFalse();
        assertThat(given.hasEndedIn(informed, "endEvent_communicationStopped")).isTrue();
        assertThat(given.open(hssi, "userTask_draftNotice")).isEmpty();
    }

    @Test
    void an_hssi_that_is_not_communicated_ends_at_once() {
        Incident incident = given.incident(hssi);
        incident.flag(new Flags(true, true, false));
        given.save(incident);

        ProcessInstance informed = given.isKeptInformed(hssi);

        assertThat(given.hasEndedIn(informed, "endEvent_notCommunicated")).isTrue();
    }

    @Test
    void a_reopened_hssi_goes_on_with_an_update_and_a_running_clock() {
        given.sends(NoticeKind.FIRST, hssi);
        given.sendsAsOffered(hssi);
        deadlines.stop(hssi, ClockKind.NEXT_NOTICE, clock.instant(), BRIDGE);
        clock.advance(Duration.ofMinutes(30));

        given.isKeptInformed(hssi);

        assertThat(given.task(hssi, "userTask_draftNotice").getDueDate()).isEqualTo(at("11:30:00"));
        given.sendsAsOffered(hssi);
        assertThat(notices.last(hssi).orElseThrow().kind()).isEqualTo(NoticeKind.UPDATE);
    }

    private static Date at(String time) {
        return Date.from(Instant.parse("2026-11-24T" + time + "Z"));
    }
}
