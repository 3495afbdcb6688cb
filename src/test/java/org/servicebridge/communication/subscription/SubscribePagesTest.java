package org.servicebridge.communication.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class SubscribePagesTest {

    @LocalServerPort
    private int port;

    private final Subscriber given;

    @Autowired
    private AnswerWishes answerWishes;

    @Autowired
    private ForgetOldWishes forgetOldWishes;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    SubscribePagesTest(
            @Autowired AnswerWishes answerWishes, @Autowired JdbcClient database, @Autowired MovableClock clock) {
        given = new Subscriber(answerWishes, database, clock);
    }

    @BeforeEach
    void nobodyWasHereForHours() {
        given.arrivesAt(port);
    }

    @Test
    void who_confirms_is_subscribed_to_what_they_chose_and_the_link_works_once() {
        // given
        given.ask("ann@example.org", "extent=some&services=spine-core&services=gp-records&choice=new-and-resolved");
        String link = given.found(Subscriber.CONFIRM, given.letter("subscription-confirmation", "ann@example.org"));

        // when
        HttpResponse<String> opened = given.get(link);
        long afterOpening = given.subscribers();
        HttpResponse<String> confirmed = given.post(link, "");
        HttpResponse<String> again = given.post(link, "");

        // then
        assertThat(opened.body())
                .contains("Spine Core", "GP Records", "Only when something new happens")
                .doesNotContain("ann@example.org");
        assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(afterOpening).isZero();
        assertThat(confirmed.body()).contains("You get updates from now on", "/status/unsubscribe/");
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("This link does not work any more");
        assertThat(database.sql("select email from subscription where services = '{spine-core,gp-records}'"
                                + " and choice = 'NEW_AND_RESOLVED'")
                        .query(String.class)
                        .list())
                .containsExactly("ann@example.org");
        assertThat(given.wishes()).isZero();
    }

    @Test
    void the_answer_is_the_same_for_a_known_and_an_unknown_address_and_the_letter_tells_only_its_owner() {
        // given
        given.subscribe(Subscriber.KNOWN);

        // when
        HttpResponse<String> known = given.ask(Subscriber.KNOWN, "extent=all");
        HttpResponse<String> unknown = given.ask("unknown@example.org", "extent=all");

        // then
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(given.location(known)).isEqualTo(given.location(unknown)).isEqualTo("/status/subscribe/sent");
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(given.get("/status/subscribe/sent").body()).contains("If the address can get updates");
        assertThat(given.letter("subscription-known", Subscriber.KNOWN))
                .contains("You get them already", "/status/unsubscribe/");
        assertThat(given.letter("subscription-confirmation", "unknown@example.org"))
                .contains("/status/subscribe/confirm/");
        assertThat(given.subscribers()).isOne();
    }

    @Test
    void the_page_does_the_same_work_for_each_address_before_it_answers() {
        // given
        given.subscribe(Subscriber.KNOWN);

        // when
        given.ask(Subscriber.KNOWN.toUpperCase(Locale.ROOT), "extent=all");
        given.ask("unknown@example.org", "extent=all");

        // then
        assertThat(database.sql(
                                "select count(*) from subscription_wish where answered_at is null and token_digest is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(given.letters("unknown@example.org")).isEmpty();
    }

    @Test
    void a_link_runs_out_after_a_day_and_an_unconfirmed_address_is_forgotten_after_a_week() {
        // given
        given.ask("late@example.org", "extent=all");
        String link = given.found(Subscriber.CONFIRM, given.letter("subscription-confirmation", "late@example.org"));

        // when
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        HttpResponse<String> late = given.post(link, "");
        clock.advance(Duration.ofDays(5));
        int beforeTheWeek = forgetOldWishes.forget();
        clock.advance(Duration.ofDays(2));

        // then
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(given.subscribers()).isZero();
        assertThat(beforeTheWeek).isZero();
        assertThat(forgetOldWishes.forget()).isOne();
        assertThat(given.wishes()).isZero();
        assertThat(database.sql("select count(*) from delivery where address = 'late@example.org'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void an_address_gets_three_letters_a_day_however_often_somebody_asks() {
        // given, when
        for (int time = 0; time < 5; time++) {
            given.ask("flooded@example.org", "extent=all");
        }
        answerWishes.answer();

        // then
        assertThat(given.letters("flooded@example.org")).hasSize(AnswerWishes.MOST_LETTERS);
    }

    @Test
    void a_network_that_asks_too_often_is_told_so_whatever_the_address() {
        // given
        for (int time = 0; time < RequestBrake.MOST; time++) {
            given.ask("reader-%d@example.org".formatted(time), "extent=all");
        }

        // when
        HttpResponse<String> tooMany = given.ask("one-more@example.org", "extent=all");

        // then
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.body()).contains("try again in an hour", "role=\"alert\"");
        clock.advance(Duration.ofHours(1));
        assertThat(given.ask("one-more@example.org", "extent=all").statusCode()).isEqualTo(302);
    }

    @Test
    void what_is_no_address_is_refused_at_its_field() {
        // given, when
        HttpResponse<String> wrong = given.ask("ann at example", "extent=some&services=none&choice=all");
        HttpResponse<String> service = given.ask("ann@example.org", "extent=some&services=spine-training&choice=all");

        // then
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Error: Get updates by email", "href=\"#email\"", "value=\"ann at example\"");
        assertThat(service.body()).contains("Choose services of this page.", "href=\"#services\"");
        assertThat(given.get("/status/subscribe").body())
                .contains("Spine Core")
                .doesNotContain("Vaccination Booking", "Spine Training", "Clinical Registers", "Riverside Pathology");
    }
}
