package org.servicebridge.statuspage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.servicebridge.communication.NoticeIssued;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.statuspage.Publishing.Wording;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class PublishNoticeTest {

    @Autowired
    private Publishing publishing;

    @Autowired
    private PublishNotice publishNotice;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @Test
    @Clause("COM-2")
    void com2_a_notice_is_on_the_status_page_by_the_step_that_issues_it() {
        String hssi = publishing.anHssi();

        publishing.issues(new Wording(NoticeKind.FIRST, "Nobody can sign in.\r\n\r\n\r\nWe are on it.\u0007"), hssi);

        PublishedIncident published = publishing.published(hssi);
        PublishedUpdate update = published.latest();
        assertThat(published.name()).isEqualTo("Spine Core: severity 1 incident");
        assertThat(published.isOpen()).isTrue();
        assertThat(update.body()).isEqualTo("Nobody can sign in.\n\nWe are on it.");
        assertThat(update.location()).isEqualTo("Multiple Spine Core Users");
        assertThat(update.nextUpdateAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(publishing.published().impact()).isEqualTo(Impact.CRITICAL);
        assertThat(stateOf("spine-core")).isEqualTo(ServiceState.MAJOR_OUTAGE);
        assertThat(stateOf("care-identity")).isEqualTo(ServiceState.OPERATIONAL);
    }

    @Test
    @Clause("COM-2")
    void com2_a_step_that_fails_leaves_nothing_on_the_status_page() {
        String hssi = publishing.anHssi();

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    publishing.issues(NoticeKind.FIRST, hssi, "Nobody can sign in.");
                    throw new IllegalStateException("the step fails");
                }))
                .hasMessage("the step fails");

        assertThat(publishing.published().incidents()).isEmpty();
        assertThatThrownBy(() -> publishNotice.publish(new NoticeIssued(hssi, UUID.randomUUID())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @Clause("COM-7")
    void com7_what_was_over_before_it_was_told_is_on_the_status_page_without_any_mail() {
        String hssi = publishing.anHssi();

        publishing.issues(NoticeKind.RETROSPECTIVE, hssi, "Sign-in failed from 9am to 9:20am.");

        PublishedIncident published = publishing.published(hssi);
        assertThat(published.isRetrospective()).isTrue();
        assertThat(published.isOpen()).isFalse();
        assertThat(publishing.published().impact()).isEqualTo(Impact.NONE);
        assertThat(database.sql("select count(*) from delivery")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Clause({"OOH-11", "OOH-19"})
    void ooh11_19_updates_follow_each_other_until_the_final_notice() {
        String hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, hssi, "Nobody can sign in.");
        clock.advance(Duration.ofMinutes(60));
        publishing.issues(new Wording(NoticeKind.UPDATE, "Some can sign in.").at("Riverside Trust"), hssi);
        clock.advance(Duration.ofMinutes(30));

        publishing.issues(NoticeKind.FINAL, hssi, "All can sign in.");

        PublishedIncident published = publishing.published(hssi);
        assertThat(published.updates())
                .extracting(PublishedUpdate::heading)
                .containsExactly("Resolved", "Update", "New incident");
        assertThat(published.resolvedAt()).isEqualTo(clock.instant());
        assertThat(publishing.published().open()).isEmpty();
        assertThat(stateOf("spine-core")).isEqualTo(ServiceState.OPERATIONAL);
    }

    @Test
    void what_is_not_resolved_after_all_is_open_again_with_its_next_update() {
        String hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FINAL, hssi, "All can sign in.");

        publishing.issues(NoticeKind.UPDATE, hssi, "It is back.");

        assertThat(publishing.published(hssi).isOpen()).isTrue();
        assertThat(publishing.published(hssi).isRetrospective()).isFalse();
    }

    @Test
    void a_correction_is_an_update_of_its_own_and_marks_the_one_it_puts_right() {
        String hssi = publishing.anHssi();
        UUID wrong = publishing.issues(NoticeKind.FIRST, hssi, "Nobody can prescribe.");
        clock.advance(Duration.ofMinutes(3));

        publishing.issues(new Wording(NoticeKind.URGENT, "Nobody can sign in.").correcting(wrong), hssi);

        List<PublishedUpdate> updates = publishing.published(hssi).updates();
        assertThat(updates).extracting(PublishedUpdate::heading).containsExactly("Correction", "New incident");
        assertThat(updates.get(1).body()).isEqualTo("Nobody can prescribe.");
        assertThat(updates.get(1).correctedAt()).isEqualTo(clock.instant());
    }

    @Test
    void an_update_keeps_its_id_through_every_look_and_start() {
        String hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, hssi, "Nobody can sign in.");
        UUID first = publishing.published(hssi).latest().id();

        publishing.issues(NoticeKind.UPDATE, publishing.anHssi(), "Something else.");

        assertThat(publishing.published(hssi).latest().id()).isEqualTo(first);
    }

    private ServiceState stateOf(String code) {
        Publication publication = publishing.published();
        PublishedService service = publication.services().stream()
                .filter(listed -> listed.code().equals(code))
                .findAny()
                .orElseThrow();
        return publication.stateOf(service, clock.instant());
    }
}
