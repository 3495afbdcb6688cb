package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.communication.Notifying.BRIDGE;
import static org.servicebridge.communication.Notifying.EDM;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody finds a notice wrong that has left, and readers are told what is right. */
@EngineTest
class CorrectNoticeTest {

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
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MovableClock clock;

    private String hssi = "";
    private @Nullable Notice found;

    @BeforeEach
    void anHssiWithItsFirstNotice() {
        hssi = given.anHssi();
        given.queued(hssi);
        found = notices.last(hssi).orElseThrow();
        clock.advance(Duration.ofMinutes(10));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "update, Update, location, Multiple Spine Core Users",
        "update, Update, list-name, Multiple Trusts in Yorkshire",
        "urgent, Urgent notice, location, Multiple Spine Core Users"
    })
    @Clause("COM-18")
    void com18_the_notice_that_is_being_written_is_filled_with_what_is_right_and_says_that_it_corrects(
            String kind, String words, String part, String right) {
        given.sends(NoticeKind.chosen("kind", kind), hssi);

        markNoticeWrong.mark(hssi, first().id(), part, right, EDM);

        assertThat(given.lastEntry(hssi))
                .startsWith("First notice of 10:00am is wrong in ")
                .endsWith(right);
        assertThat(given.open(hssi, CORRECT)).as("asked of nobody twice").isEmpty();
        Task draft = given.task(hssi, DRAFT);
        assertThat(given.shown(draft, "location")).isEqualTo(right);
        assertThat(given.shown(draft, "correction").toString())
                .startsWith("First notice of 10:00am. Wrong is ")
                .endsWith(right);
        assertThat(given.shown(draft, "opening").toString()).contains("This corrects the notice of 10:00am.");

        given.sendsAsOffered(hssi);

        Notice correction = notices.last(hssi).orElseThrow();
        assertThat(correction.corrects()).isEqualTo(first().id());
        assertThat(correction.subject()).startsWith("Correction: " + hssi);
        assertThat(correction.smsText()).contains("Corrects the notice of 10:00am.");
        assertThat(correction.bodyText()).contains("This corrects the notice of 10:00am.", "Where: " + right);
        assertThat(correction.webText()).contains("This corrects the notice of 10:00am.");
        assertThat(given.timeline(hssi)).endsWith("notice-wrong", "notice-queued", "notice-put-right");
        assertThat(given.lastEntry(hssi)).isEqualTo(words + " puts right the first notice of 10:00am");
        assertThat(wrongNotices.of(hssi))
                .singleElement()
                .returns(correction.id(), WrongNotice::correctedBy)
                .returns(false, WrongNotice::isOpen);
    }

    @Test
    @Clause("COM-18")
    void com18_where_nobody_writes_a_notice_the_owning_desk_has_a_task_and_the_next_draft_is_filled_all_the_same() {
        markNoticeWrong.mark(hssi, first().id(), "readers", "Only the acute trusts use it", EDM);

        Task task = given.task(hssi, CORRECT);
        assertThat(task.getDueDate()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(given.shown(task, "wrong").toString())
                .isEqualTo("First notice of 10:00am. Wrong is its readers. Right is: Only the acute trusts use it");
        assertThat(given.shown(task, "notice").toString()).contains("users cannot sign in");
        markNoticeWrong.mark(hssi, first().id(), "location", "Multiple Spine Core Users", BRIDGE);
        assertThat(given.open(hssi, CORRECT)).as("told on the same task").hasSize(1);
        assertThat(given.shown(task, "wrong").toString()).contains("Multiple Spine Core Users");

        given.sends(NoticeKind.UPDATE, hssi);
        Task draft = given.task(hssi, DRAFT);
        assertThat(given.shown(draft, "whatIsKnown").toString())
                .startsWith("Correction: Only the acute trusts use it\n");
        assertThat(given.shown(draft, "location")).isEqualTo("Multiple Spine Core Users");
        given.sends(NoticeKind.URGENT, hssi);
        Task urgent = given.open(hssi, DRAFT).stream()
                .filter(each -> !each.getId().equals(draft.getId()))
                .findAny()
                .orElseThrow();
        assertThat(given.shown(urgent, "correction")).isNotNull();
        given.completes(BRIDGE, draft, Map.of());

        assertThat(given.open(hssi, CORRECT)).as("the update has put it right").isEmpty();
        assertThat(given.shown(urgent, "correction"))
                .as("and the urgent one need not")
                .isNull();
        assertThat(given.shown(urgent, "corrects")).isNull();
    }

    @Test
    @Clause("COM-18")
    void com18_the_desk_says_how_readers_were_told_what_is_right_or_the_task_ends_with_the_incident() {
        markNoticeWrong.mark(hssi, first().id(), "location", "Leeds alone", BRIDGE);
        Task task = given.task(hssi, CORRECT);
        assertThatThrownBy(() -> given.completes(BRIDGE, task, Map.of("how", "By telephone")))
                .hasMessageContaining("Say whether anybody was told.");

        given.completes(BRIDGE, task, Map.of("reached", "yes", "how", "Telephoned the trusts"));

        assertThat(given.lastEntry(hssi)).isEqualTo("First notice put right: Telephoned the trusts");
        given.sends(NoticeKind.UPDATE, hssi);
        assertThat(given.shown(given.task(hssi, DRAFT), "correction")).isNull();
        given.sendsAsOffered(hssi);
        assertThat(notices.last(hssi).orElseThrow().corrects()).isNull();

        markNoticeWrong.mark(hssi, first().id(), "readers", "The acute trusts", BRIDGE);
        assertThat(given.open(hssi, CORRECT)).hasSize(1);
        transactions.executeWithoutResult(status -> events.publishEvent(new IncidentOver(hssi, Actor.SYSTEM)));
        assertThat(given.open(hssi, CORRECT)).isEmpty();
    }

    @Test
    @Clause("COM-18")
    void com18_what_is_marked_while_the_desk_has_the_form_open_is_not_settled_by_its_answer() {
        markNoticeWrong.mark(hssi, first().id(), "location", "Leeds alone", BRIDGE);
        Task task = given.task(hssi, CORRECT);
        Object shown = given.shown(task, "marks");
        markNoticeWrong.mark(hssi, first().id(), "readers", "The acute trusts", EDM);

        given.completes(
                BRIDGE, task, Map.of("reached", "yes", "how", "Telephoned the trusts", "marks", String.valueOf(shown)));

        assertThat(wrongNotices.of(hssi)).extracting(WrongNotice::isOpen).containsExactly(false, true);
        Task again = given.task(hssi, CORRECT);
        assertThat(again.getId()).isNotEqualTo(task.getId());
        assertThat(given.shown(again, "wrong").toString())
                .contains("The acute trusts")
                .doesNotContain("Leeds alone");
        assertThatThrownBy(() -> given.completes(
                        BRIDGE, again, Map.of("reached", "yes", "how", "Telephoned them", "marks", "none")))
                .hasMessageContaining("Leave the number of the latest mark");
    }

    @Test
    @Clause("COM-18")
    void com18_refused_are_other_groups_the_same_twice_and_notices_of_other_hssis() {
        Actor desk = Actor.person("desk", Set.of("national-service-desk"));
        Actor owner = Actor.person("owner", Set.of("service-owner"));
        String other = given.anHssi();
        String restricted = given.anHssi("service-bridge", "service-bridge", new Flags(false, true, false), false);

        assertThatThrownBy(() -> markNoticeWrong.mark(hssi, first().id(), "location", "Leeds", owner))
                .hasMessage("Only the desks, their leads and the EDM mark a notice as wrong.");
        assertThatThrownBy(() -> markNoticeWrong.mark(other, first().id(), "location", "Leeds", EDM))
                .hasMessage(other + " has no such notice.");
        assertThatThrownBy(() -> markNoticeWrong.mark(restricted, first().id(), "location", "Leeds", desk))
                .hasMessage("There is no incident %s.".formatted(restricted));
        assertThatThrownBy(() -> markNoticeWrong.mark(hssi, first().id(), "location", " ", EDM))
                .hasMessage("Say what is right, in 500 characters at most.");
        assertThatThrownBy(() -> markNoticeWrong.mark(hssi, first().id(), "list-name", "Ad-hoc update", EDM))
                .hasMessageContaining("is the name of a distribution list, not a place");
        assertThat(wrongNotices.of(hssi)).isEmpty();

        markNoticeWrong.mark(hssi, first().id(), "location", "Leeds", desk);
        assertThatThrownBy(() -> markNoticeWrong.mark(hssi, first().id(), "location", "Hull", BRIDGE))
                .hasMessage("First notice of 10:00am: the location is marked as wrong already.");
        assertThat(wrongNotices.of(hssi)).extracting(WrongNotice::rightIs).containsExactly("Leeds");
    }

    private Notice first() {
        return Objects.requireNonNull(found);
    }
}
