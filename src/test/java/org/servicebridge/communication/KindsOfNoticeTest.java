package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.communication.Notifying.BRIDGE;
import static org.servicebridge.communication.Notifying.EDM;
import static org.servicebridge.communication.Notifying.LEAD;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.escalation.GiveGuidance;
import org.servicebridge.escalation.Guidance;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each kind of notice says, what is refused, and who stands by its words. */
@EngineTest
class KindsOfNoticeTest {

    private static final String DRAFT = "userTask_draftNotice";

    @Autowired
    private Notifying given;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeWordings wordings;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private GiveGuidance giveGuidance;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private String hssi = "";

    @BeforeEach
    void anHssi() {
        hssi = given.anHssi();
    }

    @Test
    @Clause({"COM-14", "COM-4"})
    void com14_a_due_update_goes_out_as_a_holding_notice_in_standard_words_and_counts_as_the_update() {
        given.queued(hssi);
        clock.advance(Duration.ofMinutes(50));
        given.sends(NoticeKind.UPDATE, hssi);

        given.completes(BRIDGE, given.task(hssi, DRAFT), Map.of("holding", true));

        Notice holding = notices.last(hssi).orElseThrow();
        assertThat(holding.kind()).isEqualTo(NoticeKind.HOLDING);
        assertThat(holding.bodyText())
                .contains("There is nothing new to report yet.", "Next update: by 12:00pm")
                .doesNotContain("What is known");
        assertThat(holding.smsText()).contains("HOLDING severity 1", "Nothing new yet", "Next update by 12:00pm");
        assertThat(deadlines.running(hssi, ClockKind.NEXT_NOTICE).orElseThrow().dueAt())
                .isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @Test
    @Clause("COM-14")
    void com14_the_wording_that_the_edm_gave_is_filled_in_and_said_to_be_the_edms() {
        giveGuidance.give(hssi, new Guidance("Call hourly", true, "Sign-in is down in all regions."), EDM);

        given.sends(NoticeKind.FIRST, hssi);

        Task draft = given.task(hssi, DRAFT);
        assertThat(given.shown(draft, "whatIsKnown")).isEqualTo("Sign-in is down in all regions.");
        assertThat(given.shown(draft, "purpose")).isEqualTo("First notice, with the wording that the EDM gave");
        given.sendsAsOffered(hssi);
        clock.advance(Duration.ofMinutes(30));
        giveGuidance.give(hssi, new Guidance("Call hourly", true, "Two regions are back."), EDM);
        given.sends(NoticeKind.UPDATE, hssi);
        assertThat(given.shown(given.task(hssi, DRAFT), "whatIsKnown")).isEqualTo("Two regions are back.");
    }

    @Test
    @Clause("COM-14")
    void com14_who_releases_a_notice_may_change_its_words_and_who_wrote_which_is_kept() {
        Incident incident = given.incident(hssi);
        incident.decideBau(false);
        incident.communicate(Communications.HELD, null);
        given.save(incident);
        given.sends(NoticeKind.FIRST, hssi);
        given.sendsAsOffered(hssi);

        Task release = given.task(hssi, "userTask_releaseNotice");
        given.completes(LEAD, release, Map.of("release", "yes", "whatIsKnown", "The lead's own words"));

        Notice notice = notices.last(hssi).orElseThrow();
        assertThat(notice.bodyText()).contains("The lead's own words");
        assertThat(wordings.writers(notice.id())).containsExactly("bridge", "lead");
        assertThat(given.timeline(hssi)).contains("notice-reworded", "notice-released");
    }

    @Test
    void a_correction_is_a_new_notice_and_what_has_left_never_changes() {
        given.queued(hssi);
        Notice first = notices.last(hssi).orElseThrow();
        clock.advance(Duration.ofMinutes(10));
        given.sends(NoticeKind.URGENT, hssi);

        given.completes(
                BRIDGE,
                given.task(hssi, DRAFT),
                Map.of("corrects", first.id().toString(), "userImpact", "Only wards cannot sign in"));

        Notice correction = notices.last(hssi).orElseThrow();
        assertThat(correction.subject()).startsWith("Correction: " + hssi);
        assertThat(correction.smsText()).contains("Corrects the notice of 10:00am.");
        assertThat(correction.bodyText()).contains("This corrects the notice of 10:00am.");
        assertThat(correction.corrects()).isEqualTo(first.id());
        assertThat(notices.get(first.id())).isEqualTo(first);
        for (String column : List.of("what_is_known", "subject", "body_text", "sms_text", "web_text")) {
            assertThatThrownBy(() -> database.sql("update notice set " + column + " = 'Never said' where id = :id")
                            .param("id", first.id())
                            .update())
                    .as(column)
                    .hasStackTraceContaining("the wording of a notice is kept as it was written");
        }
        assertThatThrownBy(() -> database.sql("update notice_wording set location = 'Leeds'")
                        .update())
                .hasStackTraceContaining("kept as it was written");
    }

    @Test
    @Clause({"COM-8", "COM-9"})
    void com8_com9_directors_are_told_as_advised_in_the_same_step_and_otherwise_with_a_reason_only() {
        hssi = anIncident()
                .ofKinds("national-operational")
                .failing("outage")
                .managedIn(incidents, clock)
                .reference();
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);
        assertThat(given.shown(draft, "programmeDirectors")).isEqualTo(true);
        assertThat(given.shown(draft, "topLevelDirectors")).isEqualTo(true);
        assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of("topLevelDirectors", false)))
                .hasStackTraceContaining("Say why directors are told otherwise than advised.");

        given.completes(BRIDGE, draft, Map.of("topLevelDirectors", false, "directorsReason", "The EDM rings them"));

        List<Notice> sent = notices.of(hssi).stream().map(IssuedNotice::notice).toList();
        assertThat(sent).extracting(Notice::kind).containsExactlyInAnyOrder(NoticeKind.FIRST, NoticeKind.DIRECTOR);
        Notice director = sent.stream()
                .filter(notice -> notice.kind() == NoticeKind.DIRECTOR)
                .findAny()
                .orElseThrow();
        assertThat(director.readership()).isEqualTo(Readership.PROGRAMME_DIRECTORS);
        assertThat(director.statusPage()).isFalse();
        assertThat(director.webText()).isEmpty();
        assertThat(director.bodyText()).contains("Why directors are told:", "Next update: by 11:00am");
        assertThat(notices.last(hssi).orElseThrow().kind()).isEqualTo(NoticeKind.FIRST);
        assertThat(given.timeline(hssi)).contains("directors-advised", "notice-queued");
    }

    @Test
    void directors_who_are_not_advised_are_told_with_a_reason() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);
        assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of("programmeDirectors", true)))
                .hasStackTraceContaining("Say why directors are told otherwise than advised.");

        given.completes(BRIDGE, draft, Map.of("programmeDirectors", true, "directorsReason", "The press has called"));

        assertThat(notices.of(hssi).stream().map(IssuedNotice::notice))
                .filteredOn(notice -> notice.kind() == NoticeKind.DIRECTOR)
                .singleElement()
                .satisfies(notice -> assertThat(notice.bodyText()).contains("The press has called"));
    }

    @Test
    @Clause("COM-1")
    void com1_a_clinical_risk_is_communicated_once_a_person_has_confirmed_it() {
        hssi = given.anHssi("service-bridge", "service-bridge", new Flags(true, false, false), false);
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);

        assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of()))
                .hasStackTraceContaining("although there is a clinical risk");
        given.completes(BRIDGE, draft, Map.of("clinicalConfirmed", true));

        assertThat(notices.last(hssi).orElseThrow().clinicalConfirmedBy()).isEqualTo("bridge");
    }

    @Test
    void two_people_at_once_on_one_draft_send_one_notice() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);

        long through = Stream.of(BRIDGE, BRIDGE)
                .map(person -> CompletableFuture.runAsync(() -> given.completes(person, draft, Map.of())))
                .toList()
                .stream()
                .filter(KindsOfNoticeTest::succeeds)
                .count();

        assertThat(through).isEqualTo(1);
        assertThat(notices.of(hssi)).hasSize(1);
    }

    private static boolean succeeds(CompletableFuture<Void> attempt) {
        try {
            attempt.get();
            return true;
        } catch (InterruptedException | ExecutionException refused) {
            return false;
        }
    }
}
