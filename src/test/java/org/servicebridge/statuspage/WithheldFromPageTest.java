package org.servicebridge.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicebridge.access.Actor;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.NoticesTakenDown;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.WithdrawIncident;
import org.servicebridge.statuspage.Publishing.Wording;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What does not come on the page, and what leaves it or ends there without a final notice. */
@EngineTest
class WithheldFromPageTest {

    @Autowired
    private Publishing publishing;

    @Autowired
    private Incidents incidents;

    @Autowired
    private WithdrawIncident withdrawIncident;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @ParameterizedTest
    @EnumSource(names = {"MANAGEMENT", "DIRECTOR"})
    void a_notice_for_few_is_never_published(NoticeKind kind) {
        String hssi = publishing.anHssi();

        publishing.issues(kind, hssi, "For few only.");

        assertThat(publishing.published().incidents()).isEmpty();
    }

    @Test
    void nothing_is_published_that_policy_keeps_from_the_page() {
        publishing.issues(new Wording(NoticeKind.FIRST, "Not for the page.").notForThePage(), publishing.anHssi());
        publishing.issues(new Wording(NoticeKind.FIRST, "EXERCISE").ofAnExercise(), publishing.anHssi());
        String harmed = publishing.anHssi(incident -> incident.flagged(new Flags(true, true, false)));
        publishing.issues(NoticeKind.FIRST, harmed, "Somebody came to harm.");
        String notCommunicated = publishing.anHssi(incident -> incident.ofServiceNotCommunicated());
        publishing.issues(NoticeKind.FIRST, notCommunicated, "Not in this manner.");

        assertThat(publishing.published().incidents()).isEmpty();
    }

    @Test
    void what_is_taken_down_is_nowhere_any_more_and_the_record_says_why() {
        String hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, hssi, "Nobody can sign in.");
        publishing.issues(NoticeKind.UPDATE, hssi, "Still nobody.");

        publishing.tells(new NoticesTakenDown(hssi, "level 3 decided so."));

        assertThat(publishing.published().incidents()).isEmpty();
        assertThat(database.sql("select count(*) from status_update where taken_down_at is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(database.sql("select content from timeline_text where incident = :hssi")
                        .param("hssi", hssi)
                        .query(String.class)
                        .list())
                .containsExactly("Taken off the status page: level 3 decided so.");
    }

    @Test
    void a_withdrawn_incident_is_closed_by_a_sentence_that_says_nothing_of_the_reason() {
        String hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, hssi, "Nobody can sign in.");

        withdraws(hssi, "the provider misread its own log", null);

        PublishedIncident published = publishing.published(hssi);
        assertThat(published.isOpen()).isFalse();
        assertThat(published.standing()).isEqualTo("Closed");
        assertThat(published.latest().body())
                .isEqualTo("This entry is closed. It is no longer handled as a high severity service incident.");
    }

    @Test
    void a_duplicate_names_the_other_incident_only_where_that_is_published_too() {
        String hidden = publishing.anHssi();
        String shown = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, shown, "Nobody can sign in.");
        String one = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, one, "Nobody can sign in.");
        String other = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, other, "Nobody can sign in.");

        withdraws(one, "the same", shown);
        withdraws(other, "the same", hidden);

        assertThat(publishing.published(one).latest().body()).contains("Updates continue under " + shown);
        assertThat(publishing.published(other).latest().body()).doesNotContain(hidden);
    }

    @Test
    void a_withdrawn_incident_in_which_a_patient_came_to_harm_leaves_the_page_without_a_word() {
        String hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, hssi, "Nobody can sign in.");
        Incident incident = incidents.get(hssi);
        incident.flag(new Flags(false, true, false));
        incidents.save(incident);

        withdraws(hssi, "none of ours", null);

        assertThat(publishing.published().incidents()).isEmpty();
    }

    @Test
    void a_resolved_incident_stays_open_until_its_final_notice_says_so() {
        String hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, hssi, "Nobody can sign in.");
        Incident incident = incidents.get(hssi);
        incident.resolve(clock.instant());
        incidents.save(incident);

        publishing.tells(new IncidentOver(hssi, Actor.SYSTEM));

        assertThat(publishing.published(hssi).isOpen()).isTrue();
        assertThat(publishing.published(hssi).updates()).hasSize(1);
    }

    private void withdraws(String reference, String why, @Nullable String duplicateOf) {
        transactions.executeWithoutResult(
                status -> withdrawIncident.record(incidents.lock(reference), why, duplicateOf, Actor.SYSTEM));
        publishing.published();
    }
}
