package org.servicebridge.insight;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.servicebridge.testing.AnIncident.anIncident;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What became of each notice, in numbers, and who has not got it. */
@EngineTest
class IncidentNoticesTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private Pages bridge;
    private String page = "";
    private String reference = "";

    @BeforeEach
    void anHssiWithANotice() {
        bridge = Pages.of(context, "bridge", Groups.SERVICE_BRIDGE);
        reference = anIncident().managedIn(incidents, clock).reference();
        page = "/incidents/" + reference;
        database.sql("""
                        insert into notice (id, incident, kind, state, severity, exercise, what_is_known, user_impact,
                            location, drafted_by, drafted_at, release_needed, issued_by, issued_at, subject, body_text)
                        values (gen_random_uuid(), :incident, 'FIRST', 'QUEUED', 1, false, 'k', 'i', 'Leeds', 'bridge',
                            now(), false, 'bridge', now(), 'Subject', 'Text')
                        """).param("incident", reference).update();
    }

    @Test
    void some_who_were_not_reached_are_counted_and_named_with_the_reason() throws Exception {
        deliveries("EMAIL", "SENT", null, 3);
        deliveries("SMS", "BOUNCED", "There is no such mailbox or number.", 2);

        bridge.open(page)
                .andExpect(content().string(containsString("3 email sent, 2 sms never arrived")))
                .andExpect(content().string(containsString("2 not reached")))
                .andExpect(content().string(containsString("There is no such mailbox or number.")))
                .andExpect(content().string(containsString("SMS-BOUNCED-1@example.org")))
                .andExpect(content().string(not(containsString("EMAIL-SENT-1@example.org"))));
    }

    @Test
    void nobody_reached_and_what_waits_because_of_a_fault_stand_out() throws Exception {
        deliveries("EMAIL", "REJECTED", "No such user", 2);

        bridge.open(page).andExpect(content().string(containsString(": nobody was reached")));

        deliveries("SMS", "WAITING", "GOV.UK Notify does not accept our key: Invalid token", 1);
        bridge.open(page)
                .andExpect(content().string(containsString("waits because of a fault: GOV.UK Notify does not accept")));
    }

    @Test
    @Clause("COM-18")
    void com18_a_desk_marks_a_notice_as_wrong_beside_it_and_what_is_right_is_read_there() throws Exception {
        String id = database.sql("select id from notice where incident = :incident")
                .param("incident", reference)
                .query(String.class)
                .single();
        Pages owner = Pages.of(context, "owner", Groups.SERVICE_OWNER);
        String mark = page + "/notices/" + id + "/wrong";
        bridge.open(page).andExpect(content().string(containsString("Mark it as wrong")));
        owner.open(page).andExpect(content().string(not(containsString("Mark it as wrong"))));

        owner.send(mark, "part", "location", "right", "Bradford").andExpect(status().isForbidden());
        bridge.send(mark, "part", "location", "right", "Bradford").andExpect(status().is3xxRedirection());
        bridge.send(mark, "part", "weather", "right", "Rain")
                .andExpect(content().string(containsString("Choose what is wrong in the notice.")));

        bridge.open(page)
                .andExpect(content().string(containsString("Wrong is the location. Right is: Bradford")))
                .andExpect(content().string(not(containsString("Rain"))));
    }

    private void deliveries(String channel, String state, @Nullable String error, int count) {
        database.sql("""
                        insert into delivery (id, notice, channel, recipient, address, severity, exercise, state,
                            next_attempt_at, error)
                        select gen_random_uuid(), n.id, :channel, 'A reader',
                            :channel || '-' || :state || '-' || i || '@example.org', 1, false, :state, now(), :error
                        from notice n, generate_series(1, :count) i
                        """)
                .param("channel", channel)
                .param("state", state)
                .param("error", error)
                .param("count", count)
                .update();
    }
}
