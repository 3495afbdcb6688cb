package org.servicebridge.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.outbox.Deliverers.mailbox;
import static org.servicebridge.outbox.Deliverers.telephone;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.communication.Notifying;
import org.servicebridge.incident.Flags;
import org.servicebridge.outbox.transport.NotifyStub;
import org.servicebridge.outbox.transport.TestTransports;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** GOV.UK Notify as its own client sees it, with each of its refusals. */
@EngineTest
class NotifyTest {

    private static final String NUMBER = "07700 900 123";

    @Autowired
    private Notifying given;

    @Autowired
    private Deliverers queued;

    @Autowired
    private Senders senders;

    @Autowired
    private MovableClock clock;

    private final NotifyStub stub = new NotifyStub();
    private String hssi = "";
    private Outbox outbox;

    @BeforeEach
    void anHssi() {
        hssi = given.anHssi();
        outbox = senders.with(TestTransports.notify(stub.url(), ""));
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void a_text_message_goes_to_the_number_in_one_form_under_our_reference() {
        UUID notice = queued.queued(hssi, 1, List.of(telephone(NUMBER)));

        outbox.sendDue();

        Delivery sent = only(notice);
        assertThat(sent.state()).isEqualTo(DeliveryState.SENT);
        assertThat(sent.providerReference()).isEqualTo("00000000-0000-0000-0000-000000000077");
        assertThat(stub.texts())
                .singleElement()
                .satisfies(request -> assertThat(request.getBodyAsString())
                        .contains("+447700900123", hssi, sent.id().toString()));
    }

    @Test
    void email_goes_by_notify_where_it_has_a_template_and_offers_subscribers_a_way_out() {
        Outbox both = senders.with(TestTransports.notify(stub.url(), "00000000-0000-0000-0000-00000000bbbb"));
        UUID subscription = UUID.randomUUID();
        queued.queued(
                hssi,
                1,
                List.of(
                        mailbox("one@example.org"),
                        new Recipient("Two", Channel.EMAIL, "two@example.org", subscription)));

        both.sendDue();

        assertThat(stub.emails()).hasSize(2);
        assertThat(stub.emails())
                .filteredOn(request -> request.getBodyAsString().contains("two@example.org"))
                .singleElement()
                .satisfies(request -> assertThat(request.getBodyAsString())
                        .contains("one_click_unsubscribe_url", "Unsubscribe: ", subscription.toString()));
    }

    @Test
    void what_is_no_mobile_number_is_rejected_without_asking_anybody() {
        UUID notice = queued.queued(hssi, 1, List.of(telephone("0113 496 0000")));

        outbox.sendDue();

        assertThat(only(notice).state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(only(notice).error()).isEqualTo("0113 496 0000 is no mobile telephone number.");
        assertThat(stub.requests()).isZero();
    }

    @Test
    void a_400_rejects_the_message_with_notifys_sentence() {
        stub.refuses(400, "ValidationError", "phone_number Not enough digits");
        UUID notice = queued.queued(hssi, 1, List.of(telephone(NUMBER)));

        outbox.sendDue();

        assertThat(only(notice).state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(only(notice).error()).isEqualTo("GOV.UK Notify refuses it: phone_number Not enough digits");
        assertThat(given.lastEntry(hssi)).isEqualTo("First notice: nobody was reached. 1 sms rejected.");
    }

    @Test
    void a_400_about_our_template_waits_until_people_have_set_it_right() {
        stub.refuses(400, "BadRequestError", "Template not found");
        UUID notice = queued.queued(hssi, 1, List.of(telephone(NUMBER)));

        outbox.sendDue();

        assertThat(only(notice).state()).isEqualTo(DeliveryState.WAITING);
        assertThat(only(notice).error()).isEqualTo("GOV.UK Notify is not set up: Template not found");
    }

    @Test
    void a_refused_key_keeps_everything_waiting_uncounted_and_asks_once_a_minute_until_it_is_set_right() {
        stub.refuses(403, "AuthError", "Invalid token: API key not found");
        UUID notice = queued.queued(hssi, 1, List.of(telephone(NUMBER), telephone("07700 900 124")));

        for (int minute = 0; minute < 10; minute++) {
            outbox.sendDue();
            outbox.sendDue();
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(stub.texts()).hasSize(10);
        assertThat(queued.of(notice)).extracting(Delivery::state).containsOnly(DeliveryState.WAITING);
        assertThat(queued.of(notice)).extracting(Delivery::attempts).containsOnly(0);
        assertThat(queued.of(notice))
                .anySatisfy(each -> assertThat(each.error()).contains("does not accept our key"));

        stub.takes();
        clock.advance(Duration.ofMinutes(1));
        outbox.sendDue();
        assertThat(queued.of(notice)).extracting(Delivery::state).containsOnly(DeliveryState.SENT);
    }

    @Test
    void too_many_at_once_wait_without_using_up_an_attempt() {
        stub.refuses(429, "RateLimitError", "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds");
        UUID notice = queued.queued(hssi, 1, List.of(telephone(NUMBER)));

        outbox.sendDue();
        outbox.sendDue();

        assertThat(stub.texts()).hasSize(1);
        assertThat(only(notice).state()).isEqualTo(DeliveryState.WAITING);
        assertThat(only(notice).attempts()).isZero();

        stub.takes();
        clock.advance(Duration.ofSeconds(31));
        outbox.sendDue();
        assertThat(only(notice).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_fault_of_notify_is_tried_again_and_a_message_it_has_after_all_is_not_sent_twice() {
        stub.refuses(500, "Exception", "Internal server error");
        UUID notice = queued.queued(hssi, 1, List.of(telephone(NUMBER)));
        outbox.sendDue();
        assertThat(only(notice).error()).isEqualTo("GOV.UK Notify has a fault: Internal server error");

        stub.takes();
        stub.knows("sending");
        clock.advance(NoteOutcome.PAUSES.get(0));
        outbox.sendDue();

        assertThat(stub.texts()).hasSize(1);
        assertThat(only(notice).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void without_an_answer_notify_is_asked_before_it_is_given_the_message_again() {
        stub.keepsSilent();
        UUID notice = queued.queued(hssi, 1, List.of(telephone(NUMBER)));
        outbox.sendDue();
        assertThat(only(notice).error()).isEqualTo("GOV.UK Notify does not answer.");

        stub.takes();
        clock.advance(NoteOutcome.PAUSES.get(0));
        outbox.sendDue();

        assertThat(stub.texts()).hasSize(2);
        assertThat(stub.requests()).isEqualTo(3);
        assertThat(only(notice).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void an_exercise_gives_notify_nothing_even_with_a_live_key() {
        String exercise = given.anHssi("service-bridge", "service-bridge", Flags.NONE, true);
        UUID notice = queued.queued(
                exercise,
                1,
                List.of(
                        telephone(NUMBER),
                        mailbox("a@example.org"),
                        new Recipient("Hook", Channel.WEBHOOK, "https://hooks.example.org/x", UUID.randomUUID())));

        senders.with(TestTransports.notify(stub.url(), "00000000-0000-0000-0000-00000000bbbb"))
                .sendDue();

        assertThat(queued.of(notice)).hasSize(3).extracting(Delivery::state).containsOnly(DeliveryState.RECORDED);
        assertThat(stub.requests()).isZero();
    }

    @Test
    void without_a_provider_a_text_message_is_kept_and_says_so() {
        UUID notice = queued.queued(hssi, 1, List.of(telephone(NUMBER)));

        senders.with().sendDue();

        assertThat(only(notice).state()).isEqualTo(DeliveryState.NOT_SENT);
        assertThat(only(notice).error()).isEqualTo("not sent: no SMS provider configured");
    }

    private Delivery only(UUID notice) {
        assertThat(queued.of(notice)).hasSize(1);
        return queued.of(notice).get(0);
    }
}
