package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class MaintenancePageTest {

    private static final Pattern CANCELLATION = Pattern.compile("/maintenance/[0-9a-f-]{36}/cancellation");

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Test
    void a_desk_announces_maintenance_to_the_public_and_calls_it_off() {
        // given
        Visitor desk = Visitor.signedIn(port, "desk");

        // when
        HttpResponse<String> announced = desk.submit("/maintenance", "/maintenance", fields("2026-11-24T22:00"));
        HttpResponse<String> page = desk.get("/maintenance");
        String open = Visitor.at(port).get("/status").body();
        Matcher cancellation = CANCELLATION.matcher(page.body());
        desk.submit("/maintenance", cancellation.find() ? cancellation.group() : "none", "");
        desk.get("/maintenance");

        // then
        assertThat(announced.statusCode()).isEqualTo(302);
        assertThat(page.body()).contains("Database upgrade", "Scheduled, 10:00pm to 11:00pm: Spine Core");
        assertThat(open).contains("Planned maintenance", "Database upgrade", "Sign-in may be slow.", "10:00pm");
        assertThat(Visitor.at(port).get("/status").body()).doesNotContain("Database upgrade");
        assertThat(Visitor.at(port).get("/status/history").body())
                .contains("Database upgrade", "Cancelled", "will not take place");
    }

    @Test
    void a_time_that_cannot_be_is_refused_and_nothing_has_to_be_typed_twice() {
        // given
        Visitor desk = Visitor.signedIn(port, "desk");

        // when
        HttpResponse<String> answer = desk.submit("/maintenance", "/maintenance", fields("2026-11-24T23:30"));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("role=\"alert\"", "href=\"#endsAt\"", "The end must come after the start.")
                .contains("value=\"Database upgrade\"", "Sign-in may be slow.", "value=\"2026-11-24T23:30\"");
    }

    @Test
    void who_does_not_announce_maintenance_cannot_send_the_form_either() {
        // given
        Visitor clinical = Visitor.signedIn(port, "clinical");

        // when
        HttpResponse<String> answer = clinical.submit("/", "/maintenance", fields("2026-11-24T22:00"));

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static String fields(String start) {
        return "title=Database+upgrade&description=Sign-in+may+be+slow.&services=spine-core"
                + "&startsAt=%s&endsAt=2026-11-24T23:00".formatted(start);
    }
}
