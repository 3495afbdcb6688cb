package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What an HSSI waits for, for whom and until when, stands on top of its page, with people and desks by their names. */
@WebTest
class WaitsOnPageTest {

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext context;

    private Story story;
    private String reference;
    private String task;

    @BeforeEach
    void reported() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedToDesk(Story.BRIDGE, "Smartcard log-in fails");
        task = story.task(reference, "userTask_logIncident").getId();
    }

    @Test
    void whoever_has_to_do_it_gets_a_link_and_others_read_who_is_asked() {
        // when
        String own = page("bridge");
        String others = page("edm");

        // then
        assertThat(own)
                .contains("What it waits for", "href=\"/tasks/" + task + "\"", "— Service Bridge<", "Due 10:05am");
        assertThat(others)
                .contains("<strong>Log incident</strong>", "— Service Bridge<")
                .doesNotContain(task);
    }

    @Test
    void what_is_claimed_says_by_whom_and_what_is_late_since_when() {
        // given
        Visitor.signedIn(port, "bridge")
                .post("/camunda/api/engine/engine/default/task/" + task + "/claim", "{\"userId\": \"bridge\"}");
        story.passes(reference, Duration.ofMinutes(6));

        // then
        assertThat(page("edm")).contains("claimed by Bridge Analyst", "Overdue since 10:05am, asked 10:00am");
    }

    @Test
    void the_timeline_calls_people_and_desks_by_their_names() {
        assertThat(page("bridge"))
                .contains("Bridge Analyst (bridge)", "Service Bridge system", ": Service Bridge<")
                .doesNotContain(": service-bridge<");
    }

    private String page(String person) {
        return Visitor.signedIn(port, person).get("/incidents/" + reference).body();
    }
}
