package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.communication.Notifying.BRIDGE;
import static org.servicebridge.communication.Notifying.LEAD;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@EngineTest
class WithheldNoticeTest {

    @Autowired
    private Notifying given;

    @Autowired
    private Notices notices;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private JdbcClient database;

    private String hssi = "";

    @BeforeEach
    void anHssi() {
        hssi = given.anHssi();
    }

    @Test
    @Clause("OOH-11")
    void ooh11_while_communications_are_held_by_day_a_lead_releases_or_sends_back_the_notice() {
        isHeld(false);
        ProcessInstance sending = given.sends(NoticeKind.FIRST, hssi);
        given.sendsAsOffered(hssi);
        assertThat(notices.of(hssi)).isEmpty();

        Task release = given.task(hssi, "userTask_releaseNotice");
        assertThat((String) given.shown(release, "preview")).contains("No sign-in with a smartcard");
        assertThatThrownBy(() -> given.completes(LEAD, release, Map.of("release", "no")))
                .hasStackTraceContaining("Say what has to change.");
        given.completes(LEAD, release, Map.of("release", "no", "words", "Say since when"));

        Task again = given.task(hssi, "userTask_draftNotice");
        assertThat((String) given.shown(again, "purpose")).isEqualTo("First notice, sent back: Say since when");
        given.completes(BRIDGE, again, Map.of("whatIsKnown", "No sign-in since 10am"));
        given.completes(LEAD, given.task(hssi, "userTask_releaseNotice"), Map.of("release", "yes"));

        assertThat(given.hasEndedIn(sending, "endEvent_noticeQueued")).isTrue();
        assertThat(notices.last(hssi).orElseThrow().whatIsKnown()).isEqualTo("No sign-in since 10am");
        assertThat(notices.last(hssi).orElseThrow().releasedBy()).isEqualTo("lead");
        assertThat(given.timeline(hssi))
                .containsExactly(
                        "notice-drafted", "notice-sent-back", "notice-drafted", "notice-released", "notice-queued");
    }

    @Test
    void before_it_is_decided_whether_it_is_business_as_usual_no_notice_leaves() {
        isHeld(null);
        given.sends(NoticeKind.FIRST, hssi);

        assertThatThrownBy(() -> given.sendsAsOffered(hssi))
                .hasStackTraceContaining("First decide whether %s is business as usual: until then no notice can leave."
                        .formatted(hssi));
    }

    @Test
    void a_notice_of_a_security_incident_is_released_by_security() {
        hssi = given.anHssi("service-bridge", "service-bridge", new Flags(false, false, true), false);
        given.sends(NoticeKind.FIRST, hssi);
        given.sendsAsOffered(hssi);

        Actor security = Actor.person("security", Set.of("security-ig"));
        Task release = given.task(hssi, "userTask_releaseNotice");
        assertThatThrownBy(() -> given.completes(security, release, Map.of("release", "yes")))
                .hasStackTraceContaining("Choose the lists that may be told.");
        given.completes(security, release, Map.of("release", "yes", "lists", List.of("spine-core-readers")));

        assertThat(given.timeline(hssi)).contains("notice-released");
        assertThat(notices.of(hssi).get(0).notice().releasedBy()).isEqualTo("security");
    }

    @Test
    void once_a_patient_has_come_to_harm_nothing_leaves_whatever_anyone_presses() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, "userTask_draftNotice");
        Incident incident = given.incident(hssi);
        incident.flag(new Flags(true, true, false));
        given.save(incident);

        assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of()))
                .hasStackTraceContaining("A patient has come to harm: nothing may be communicated about " + hssi);
        ProcessInstance another = given.sends(NoticeKind.FIRST, hssi);

        assertThat(given.hasEndedIn(another, "endEvent_notCommunicated")).isTrue();
        assertThat(notices.of(hssi)).isEmpty();
        assertThat(database.sql("select count(*) from delivery")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Transactional
    void nobody_to_notify_is_a_task_and_the_clock_runs_on_until_people_are_told_another_way() {
        database.sql("delete from list_member").update();
        ProcessInstance sending = given.sends(NoticeKind.FIRST, hssi);
        given.sendsAsOffered(hssi);

        assertThat(notices.last(hssi)).isEmpty();
        assertThat(deadlines.running(hssi, ClockKind.FIRST_NOTICE)).isPresent();
        given.completes(
                BRIDGE,
                given.task(hssi, "userTask_reachReaders"),
                Map.of("reached", "yes", "how", "Telephoned the three hospitals"));

        assertThat(given.hasEndedIn(sending, "endEvent_readersTold")).isTrue();
        assertThat(given.timeline(hssi)).containsExactly("nobody-to-notify", "told-another-way");
        assertThat(deadlines.running(hssi, ClockKind.FIRST_NOTICE)).isEmpty();
        assertThat(deadlines.running(hssi, ClockKind.NEXT_NOTICE)).isPresent();
    }

    @Test
    @Transactional
    void nobody_notified_is_an_end_of_its_own() {
        database.sql("delete from list_member").update();
        ProcessInstance sending = given.sends(NoticeKind.FIRST, hssi);
        given.sendsAsOffered(hssi);

        given.completes(
                BRIDGE,
                given.task(hssi, "userTask_reachReaders"),
                Map.of("reached", "no", "how", "No telephone list for this service"));

        assertThat(given.hasEndedIn(sending, "endEvent_nobodyNotified")).isTrue();
        assertThat(given.timeline(hssi)).containsExactly("nobody-to-notify", "nobody-notified");
        assertThat(deadlines.running(hssi, ClockKind.FIRST_NOTICE)).isPresent();
    }

    private void isHeld(@Nullable Boolean bau) {
        Incident incident = given.incident(hssi);
        if (bau != null) {
            incident.decideBau(bau);
        }
        incident.communicate(Communications.HELD, null);
        given.save(incident);
    }
}
