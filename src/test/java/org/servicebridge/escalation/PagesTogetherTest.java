package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Content;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Receipt;
import org.servicebridge.outbox.RecordReceipt;
import org.servicebridge.outbox.Senders;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.Transport;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several questions to one person within a minute are one page; an answer ends only its own; what came back is told. */
@EngineTest
class PagesTogetherTest {

    @Autowired
    private PageAsked pageAsked;

    @Autowired
    private StopPages stopPages;

    @Autowired
    private RecordReceipt recordReceipt;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Senders senders;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private final List<String> texts = new ArrayList<>();
    private String reference = "";

    @BeforeEach
    void night() {
        clock.setLondon("2026-11-25T03:00:00");
        reference = managed();
    }

    @Test
    @Clause("OOH-7")
    void ooh7_what_is_asked_at_one_moment_is_one_page_that_names_it_all() {
        asks(reference, "task-1", "Arrange call");
        asks(reference, "task-2", "List planned changes");

        sends();

        assertThat(texts)
                .containsExactly(reference + ", severity 1, Spine Core. 2 questions wait for you: Arrange call; "
                        + "List planned changes. http://localhost:8080/");
        assertThat(told(reference, "Page of ")).hasSize(2).allMatch(text -> text.contains("email sent, SMS sent"));
    }

    @Test
    @Clause("OOH-7")
    void ooh7_what_comes_within_the_minute_after_a_page_is_one_more_at_its_end_and_names_it_all() {
        asks(reference, "task-1", "Arrange call");
        sends();
        String other = managed();
        passes(20);
        asks(other, "task-2", "Open ECAB");
        passes(20);
        asks(reference, "task-3", "Decide on crisis");
        passes(19);
        assertThat(texts).hasSize(1);

        passes(1);

        assertThat(texts)
                .hasSize(2)
                .last()
                .isEqualTo("3 questions wait for you: %s, %s. http://localhost:8080/".formatted(reference, other));
        passes(1);
        asks(other, "task-4", "Chair call");
        passes(0);
        assertThat(texts).as("its minute is over").hasSize(2);
        passes(60);
        assertThat(texts).hasSize(3);
    }

    @Test
    @Clause("OOH-7")
    void ooh7_an_answer_ends_its_own_question_and_the_rest_of_the_page_leaves() {
        asks(reference, "task-1", "Arrange call");
        asks(reference, "task-2", "List planned changes");
        asks(reference, "task-3", "Open ECAB");

        stopPages.stop("task-2");
        stopPages.stop("task-3");
        sends();

        assertThat(texts)
                .singleElement()
                .asString()
                .contains("One question waits for you: Arrange call.", "/tasks/task-1")
                .doesNotContain("ECAB", "List planned");
        stopPages.stop("task-1");
        sends();
        assertThat(texts).hasSize(1);
    }

    @Test
    @Clause("OOH-7")
    void ooh7_what_waits_until_the_minute_of_another_page_is_over_still_does_once_one_of_it_is_answered() {
        asks(reference, "task-1", "Arrange call");
        sends();
        asks(reference, "task-2", "List planned changes");
        asks(reference, "task-3", "Open ECAB");

        stopPages.stop("task-2");
        passes(59);
        assertThat(texts).hasSize(1);

        passes(1);
        assertThat(texts).hasSize(2).last().asString().contains("Open ECAB").doesNotContain("List planned");
    }

    @Test
    @Clause("OOH-7")
    void ooh7_what_a_sender_has_just_taken_counts_as_left() {
        asks(reference, "task-1", "Arrange call");
        database.sql("update delivery set lease_until = :until where page is not null")
                .param("until", Timestamp.from(clock.instant().plusSeconds(30)))
                .update();

        asks(reference, "task-2", "List planned changes");

        assertThat(database.sql("select count(*) from delivery where page is not null and state = 'WITHHELD'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Clause("OOH-7")
    void ooh7_a_page_that_comes_back_after_it_counted_as_sent_is_told_for_each_question_that_still_waits() {
        asks(reference, "task-1", "Arrange call");
        asks(reference, "task-2", "List planned changes");
        sends();
        stopPages.stop("task-1");

        comesBack(Channel.SMS);

        assertThat(told(reference, "Page of Duty Manager: a message came back after it counted as sent: "))
                .singleElement()
                .asString()
                .contains("SMS never arrived", "email sent");
        assertThat(told(reference, "Paged nobody")).isEmpty();

        comesBack(Channel.EMAIL);

        assertThat(told(reference, "Paged nobody, though it counted as sent: Duty Manager has no page"))
                .hasSize(1);
    }

    private String managed() {
        return anIncident()
                .ownedBy(Groups.NATIONAL_SERVICE_DESK)
                .managedIn(incidents, clock)
                .reference();
    }

    private void asks(String about, String task, String name) {
        pageAsked.page(about, Groups.EDM, null, new PagedTask(task, name));
    }

    private void passes(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        sends();
    }

    private void sends() {
        senders.sendDue(new Keeping());
    }

    private void comesBack(Channel channel) {
        List<UUID> left = database.sql("select id from delivery where state = 'SENT' and channel = :channel")
                .param("channel", channel.name())
                .query(UUID.class)
                .list();
        left.forEach(
                delivery -> recordReceipt.record(new Receipt(delivery, DeliveryState.BOUNCED, "No such number", true)));
        sends();
    }

    private List<String> told(String about, String beginning) {
        return timeline.of(about).stream()
                .map(TimelineEntry::content)
                .filter(text -> text.startsWith(beginning))
                .toList();
    }

    /** Sends everything, and keeps the words of text messages. */
    private final class Keeping implements Transport {

        @Override
        public boolean takes(Channel channel, boolean exercise) {
            return !exercise;
        }

        @Override
        public Run begin() {
            return (Delivery delivery, Content content) -> {
                if (delivery.channel() == Channel.SMS) {
                    texts.add(content.text());
                }
                return SendingOutcome.sent(null);
            };
        }
    }
}
