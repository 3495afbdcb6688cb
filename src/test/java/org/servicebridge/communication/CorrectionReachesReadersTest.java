package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.communication.Notifying.BRIDGE;
import static org.servicebridge.communication.Notifying.EDM;
import static org.servicebridge.communication.Notifying.LEAD;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Incident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was marked as wrong is not lost: whoever got it gets what is right, whatever becomes of the draft. */
@EngineTest
class CorrectionReachesReadersTest {

    private static final String DRAFT = "userTask_draftNotice";
    private static final String CORRECT = "userTask_correctNotice";

    @Autowired
    private Notifying given;

    @Autowired
    private Notices notices;

    @Autowired
    private WrongNotices wrongNotices;

    @Autowired
    private MarkNoticeWrong markNoticeWrong;

    @Autowired
    private ReportHarm reportHarm;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    private String hssi = "";
    private @Nullable Notice found;

    @BeforeEach
    void anHssiWithItsFirstNotice() {
        hssi = given.anHssi();
        given.queued(hssi);
        found = notices.last(hssi).orElseThrow();
        clock.advance(Duration.ofMinutes(10));
    }

    @Test
    @Clause("COM-18")
    void com18_whoever_got_the_wrong_notice_gets_the_correction_unless_they_are_registered_no_more() {
        told("vaccination-pilots@example.org");
        told("has-left@example.org");
        markNoticeWrong.mark(hssi, first().id(), "readers", "Only sites with Spine Core", EDM);
        given.sends(NoticeKind.UPDATE, hssi);

        assertThat(given.shown(given.task(hssi, DRAFT), "opening").toString())
                .contains("Readers of what it corrects: ");
        given.sendsAsOffered(hssi);

        assertThat(addressesOf(notices.last(hssi).orElseThrow()))
                .contains("vaccination-pilots@example.org", "spine-users@example.org")
                .doesNotContain("has-left@example.org");
        given.sends(NoticeKind.UPDATE, hssi);
        given.sendsAsOffered(hssi);
        assertThat(addressesOf(notices.last(hssi).orElseThrow()))
                .as("the one after it is no correction")
                .doesNotContain("vaccination-pilots@example.org");
    }

    @Test
    @Clause("COM-18")
    void com18_a_draft_that_came_back_keeps_its_words_but_for_what_was_marked_since() {
        Incident incident = given.incident(hssi);
        incident.decideBau(false);
        incident.communicate(Communications.HELD, null);
        given.save(incident);
        given.sends(NoticeKind.UPDATE, hssi);
        given.completes(BRIDGE, given.task(hssi, DRAFT), Map.of("whatIsKnown", "Words of the desk"));
        clock.advance(Duration.ofMinutes(1));
        markNoticeWrong.mark(hssi, first().id(), "location", "Multiple Spine Core Users", EDM);
        assertThat(given.open(hssi, CORRECT))
                .as("whoever releases it is not asked")
                .hasSize(1);

        given.completes(
                LEAD, given.task(hssi, "userTask_releaseNotice"), Map.of("release", "no", "words", "Wrong place"));

        Task draft = given.task(hssi, DRAFT);
        assertThat(given.shown(draft, "whatIsKnown")).isEqualTo("Words of the desk");
        assertThat(given.shown(draft, "location")).isEqualTo("Multiple Spine Core Users");
        assertThat(given.shown(draft, "corrects")).isEqualTo(first().id().toString());
        markNoticeWrong.mark(hssi, first().id(), "readers", "All trusts", EDM);
        assertThat(given.shown(draft, "whatIsKnown")).isEqualTo("Correction: All trusts\nWords of the desk");
    }

    @Test
    @Clause("COM-18")
    void com18_a_notice_that_leaves_without_putting_it_right_brings_the_task_and_one_answer_settles_all() {
        given.sends(NoticeKind.UPDATE, hssi);
        markNoticeWrong.mark(hssi, first().id(), "location", "Multiple Spine Core Users", EDM);
        assertThat(given.open(hssi, CORRECT)).isEmpty();

        Map<String, String> uncorrected = new HashMap<>();
        uncorrected.put("corrects", null);
        given.completes(BRIDGE, given.task(hssi, DRAFT), uncorrected);

        Task task = given.task(hssi, CORRECT);
        assertThat(task).isNotNull();
        markNoticeWrong.mark(hssi, notices.last(hssi).orElseThrow().id(), "readers", "All trusts", EDM);
        assertThat(given.open(hssi, CORRECT)).as("one task for both").hasSize(1);
        given.completes(BRIDGE, task, Map.of("reached", "no", "how", "Over in a minute"));
        assertThat(wrongNotices.open(hssi)).isEmpty();
    }

    @Test
    @Clause("COM-18")
    void com18_where_harm_stops_the_notices_that_were_to_correct_it_the_desk_is_asked() {
        given.sends(NoticeKind.UPDATE, hssi);
        markNoticeWrong.mark(hssi, first().id(), "location", "Multiple Spine Core Users", EDM);
        assertThat(given.open(hssi, CORRECT)).isEmpty();

        reportHarm.report(hssi, "A patient was given the wrong drug", BRIDGE);

        assertThat(given.open(hssi, CORRECT)).hasSize(1);
    }

    @Test
    @Clause("COM-18")
    void com18_a_draft_of_an_earlier_version_whose_form_does_not_ask_corrects_what_it_was_filled_from() {
        markNoticeWrong.mark(hssi, first().id(), "location", "Multiple Spine Core Users", EDM);
        given.sends(NoticeKind.UPDATE, hssi);
        Task draft = given.task(hssi, DRAFT);
        given.withoutFields(draft, "correction", "corrects");

        given.completes(BRIDGE, draft, Map.of());

        assertThat(notices.last(hssi).orElseThrow().corrects()).isEqualTo(first().id());
        assertThat(wrongNotices.open(hssi)).isEmpty();
        assertThat(given.open(hssi, CORRECT)).isEmpty();
    }

    private void told(String address) {
        database.sql("""
                        insert into delivery (id, notice, channel, recipient, address, severity, exercise, state,
                            next_attempt_at)
                        values (:id, :notice, 'EMAIL', 'Somebody', :address, 1, false, 'SENT', now())
                        """)
                .param("id", UUID.randomUUID())
                .param("notice", first().id())
                .param("address", address)
                .update();
    }

    private List<String> addressesOf(Notice notice) {
        return database.sql("select address from delivery where notice = :notice")
                .param("notice", notice.id())
                .query(String.class)
                .list();
    }

    private Notice first() {
        return Objects.requireNonNull(found);
    }
}
