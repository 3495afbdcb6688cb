package org.servicebridge.communication.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody at the status page who wants to be told, with what the application then knows and writes. */
final class Subscriber {

    static final Pattern CONFIRM = Pattern.compile("http://localhost:8080(/status/subscribe/confirm/\\S+)");
    static final Pattern UNSUBSCRIBE = Pattern.compile("http://localhost:8080(/status/unsubscribe/\\S+)");
    private static final AtomicInteger VISITS = new AtomicInteger();

    static final String KNOWN = "known@example.org";

    private final AnswerWishes answerWishes;
    private final JdbcClient database;
    private final MovableClock clock;
    private Visitor visitor = Visitor.at(0);

    Subscriber(AnswerWishes answerWishes, JdbcClient database, MovableClock clock) {
        this.answerWishes = answerWishes;
        this.database = database;
        this.clock = clock;
    }

    /** Long after whoever was here before, so that the brake on requests has forgotten them. */
    void arrivesAt(int port) {
        clock.advance(Duration.ofHours(2L * VISITS.incrementAndGet()));
        visitor = Visitor.at(port);
    }

    HttpResponse<String> ask(String email, String choices) {
        return post("/status/subscribe", "email=" + email + "&" + choices);
    }

    HttpResponse<String> post(String path, String fields) {
        return visitor.submitPlain(path, fields);
    }

    HttpResponse<String> get(String path) {
        return visitor.get(path);
    }

    void subscribe(String email) {
        database.sql("insert into subscription (id, email, choice, confirmed_at)"
                        + " values (gen_random_uuid(), ?, 'ALL', now())")
                .param(email)
                .update();
    }

    String letter(String purpose, String address) {
        answerWishes.answer();
        return database.sql("""
                        select l.body_text from letter l join delivery d on d.id = l.delivery
                        where l.purpose = ? and d.address = ?
                        """).params(purpose, address).query(String.class).single();
    }

    List<String> letters(String address) {
        return database.sql("select l.body_text from letter l join delivery d on d.id = l.delivery where d.address = ?")
                .param(address)
                .query(String.class)
                .list();
    }

    long subscribers() {
        return database.sql("select count(*) from subscription")
                .query(Long.class)
                .single();
    }

    long wishes() {
        return database.sql("select count(*) from subscription_wish")
                .query(Long.class)
                .single();
    }

    String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
    }

    String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
