package org.servicebridge.communication.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class UnsubscribePageTest {

    @LocalServerPort
    private int port;

    private final Subscriber given;

    @Autowired
    private JdbcClient database;

    UnsubscribePageTest(
            @Autowired AnswerWishes answerWishes, @Autowired JdbcClient database, @Autowired MovableClock clock) {
        given = new Subscriber(answerWishes, database, clock);
    }

    @BeforeEach
    void nobodyWasHereForHours() {
        given.arrivesAt(port);
    }

    @Test
    void a_mail_program_unsubscribes_by_one_post_without_a_session_and_the_address_is_gone() {
        // given
        given.subscribe(Subscriber.KNOWN);
        given.ask(Subscriber.KNOWN, "extent=all");
        String link = given.found(Subscriber.UNSUBSCRIBE, given.letter("subscription-known", Subscriber.KNOWN));

        // when
        HttpResponse<String> opened = given.get(link);
        long afterOpening = given.subscribers();
        HttpResponse<String> posted = Visitor.at(port).submitPlain(link, "List-Unsubscribe=One-Click");
        HttpResponse<String> again = given.post(link, "");

        // then
        assertThat(opened.body()).contains(">Unsubscribe</button>").doesNotContain(Subscriber.KNOWN, "_csrf");
        assertThat(opened.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(afterOpening).isOne();
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(posted.body()).contains("You get no updates");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(posted.body());
        assertThat(given.subscribers()).isZero();
        assertThat(given.wishes()).isZero();
        assertThat(given.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void a_subscriber_changes_what_they_get_by_the_same_link() {
        // given
        given.subscribe(Subscriber.KNOWN);
        given.ask(Subscriber.KNOWN, "extent=all");
        String link = given.found(Subscriber.UNSUBSCRIBE, given.letter("subscription-known", Subscriber.KNOWN));

        // when
        HttpResponse<String> none = given.post(link + "/choices", "extent=some&choice=all");
        HttpResponse<String> strange =
                given.post(link + "/choices", "extent=some&services=vaccination-booking&choice=all");
        HttpResponse<String> changed = given.post(link + "/choices", "extent=some&services=spine-core&choice=all");

        // then
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("Choose at least one service, or all services.", "Error: Your updates");
        assertThat(strange.statusCode()).isEqualTo(400);
        assertThat(changed.body()).contains("Your choice is kept.");
        assertThat(database.sql("select services[1] from subscription")
                        .query(String.class)
                        .single())
                .isEqualTo("spine-core");
        assertThat(given.post("/status/unsubscribe/AAAA/choices", "extent=all").statusCode())
                .isEqualTo(404);
    }
}
