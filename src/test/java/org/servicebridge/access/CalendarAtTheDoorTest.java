package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.WebTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A calendar asks for its feed without a sign-in, by whatever method its maker thought right. */
@WebTest
class CalendarAtTheDoorTest {

    @LocalServerPort
    int port;

    @Test
    void a_calendar_is_asked_for_by_every_method_that_calendars_use() {
        Visitor calendar = Visitor.at(port);

        for (String method : new String[] {"HEAD", "GET"}) {
            assertThat(calendar.send(
                                    calendar.request("/rota/calendar/none.ics").method(method, BodyPublishers.noBody()))
                            .statusCode())
                    .as(method)
                    .isEqualTo(404);
        }
        HttpResponse<String> options =
                calendar.send(calendar.request("/rota/calendar/none.ics").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD");
    }

    @Test
    void a_calendar_with_a_token_is_given_by_every_method_and_its_file_does_not_carry_the_secret() {
        // given
        Visitor bridge = Visitor.signedIn(port, "bridge");
        String page =
                bridge.submit("/rota/calendar", "/rota/calendar", "whose=*").body();
        String feed = page.replaceAll("(?s).*(/rota/calendar/[^\"<\\s]+\\.ics).*", "$1");
        String secret = feed.replaceAll(".*/|\\.ics", "");
        Visitor calendar = Visitor.at(port);

        // when
        HttpResponse<String> got = calendar.send(calendar.request(feed).GET());
        HttpResponse<String> head = calendar.send(calendar.request(feed).method("HEAD", BodyPublishers.noBody()));
        HttpResponse<String> options = calendar.send(calendar.request(feed).method("OPTIONS", BodyPublishers.noBody()));

        // then
        assertThat(secret).hasSizeGreaterThan(20);
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).startsWith("BEGIN:VCALENDAR").doesNotContain(secret);
        for (HttpResponse<String> answer : List.of(got, head)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
            assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("inline; filename=\"on-call.ics\"");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
        assertThat(head.body()).isEmpty();
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD");
    }
}
