package org.servicebridge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.servicebridge.testing.AnIncident.anIncident;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.ClockStart;
import org.servicebridge.incident.BrokenTimeline;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineChecks;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Whoever changes the record past the application is found out: on the page, by the API, and by the nightly check. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class ChangedRecordTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TimelineChecks checks;

    @Autowired
    private List<ClockStart> clockStarts;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private Pages bridge;
    private Pages operator;
    private String reference;

    @BeforeEach
    void threeEntries() {
        bridge = Pages.of(context, "bridge", Groups.SERVICE_BRIDGE);
        operator = Pages.of(context, "operator", Groups.OPERATOR);
        reference = anIncident().managedIn(incidents, clock).reference();
        IntStream.rangeClosed(1, 3).forEach(number -> timeline.add(reference, "note", Actor.SYSTEM, "Entry " + number));
    }

    @Test
    void the_page_and_the_api_say_that_the_record_is_intact() throws Exception {
        bridge.open("/incidents/" + reference)
                .andExpect(content().string(containsString("Record intact: 3 entries, checked now.")));
        bridge.read("/api/v1/incidents/" + reference)
                .andExpect(jsonPath("$.timeline.intact").value(true))
                .andExpect(jsonPath("$.timeline.entries").value(3))
                .andExpect(jsonPath("$.timeline.brokenAt").doesNotExist());
        bridge.read("/api/v1/incidents").andExpect(jsonPath("$[0].timeline").doesNotExist());
    }

    @Test
    void the_page_and_the_api_say_which_entry_was_changed() throws Exception {
        pastTheApplication("update timeline_text set content = 'Other' where sequence = 2");

        bridge.open("/incidents/" + reference)
                .andExpect(content().string(containsString("The record was changed at entry 2. Tell the operator.")))
                .andExpect(content().string(not(containsString("Record intact"))));
        bridge.read("/api/v1/incidents/" + reference)
                .andExpect(jsonPath("$.timeline.intact").value(false))
                .andExpect(jsonPath("$.timeline.brokenAt").value(2));
    }

    @Test
    void the_nightly_check_goes_through_all_and_tells_the_operator(CapturedOutput log) throws Exception {
        IntStream.range(0, 450)
                .mapToObj(number -> anIncident().managedIn(incidents, clock).reference())
                .forEach(other -> timeline.add(other, "note", Actor.SYSTEM, "Only entry"));
        checksTonight();
        assertThat(checks.broken()).isEmpty();
        assertThat(meters.get("service.bridge.timelines.broken").gauge().value())
                .isZero();
        operator.open("/").andExpect(content().string(not(containsString("Records that were changed"))));

        clock.advance(Duration.ofDays(1));
        pastTheApplication("update timeline_entry set recorded_by = 'somebody else' where sequence = 3");
        String last = database.sql("select max(reference) from incident")
                .query(String.class)
                .single();
        pastTheApplication("delete from timeline_entry where incident = '%s'".formatted(last));
        checksTonight();

        assertThat(checks.broken())
                .containsExactly(
                        new BrokenTimeline(reference, 3, clock.instant()),
                        new BrokenTimeline(last, 1, clock.instant()));
        assertThat(log).contains(reference + ": its timeline was changed at entry 3");
        assertThat(meters.get("service.bridge.timelines.broken").gauge().value())
                .isEqualTo(2);
        assertThat(meters.get("service.bridge.timelines.unchecked.seconds")
                        .gauge()
                        .value())
                .isZero();
        operator.open("/")
                .andExpect(content().string(containsString("Records that were changed")))
                .andExpect(content().string(containsString(reference + " at entry 3, last checked ")));
        bridge.open("/").andExpect(content().string(not(containsString("Records that were changed"))));
    }

    @Test
    void a_check_that_was_missed_is_noticed() {
        checksTonight();

        clock.advance(Duration.ofHours(30));

        assertThat(meters.get("service.bridge.timelines.unchecked.seconds")
                        .gauge()
                        .value())
                .isEqualTo(30 * 3600);
    }

    @Test
    void one_that_was_never_checked_waits_since_it_was_reported() {
        clock.advance(Duration.ofHours(40));

        assertThat(unchecked()).isEqualTo(Duration.ofHours(40).plusMinutes(10));
    }

    @Test
    void one_whose_check_always_fails_is_noticed_although_all_others_are_checked(CapturedOutput log) {
        anIncident().managedIn(incidents, clock);
        pastTheApplication(
                "alter table timeline_check add constraint fails check (incident <> '%s')".formatted(reference));

        try {
            checksTonight();
            clock.advance(Duration.ofHours(24));
            checksTonight();
            clock.advance(Duration.ofHours(6));
        } finally {
            pastTheApplication("alter table timeline_check drop constraint fails");
        }

        assertThat(log).contains(reference + ": its timeline could not be checked");
        assertThat(unchecked()).isEqualTo(Duration.ofHours(30).plusMinutes(10));
    }

    private Duration unchecked() {
        return Duration.ofSeconds((long)
                meters.get("service.bridge.timelines.unchecked.seconds").gauge().value());
    }

    private void checksTonight() {
        clockStarts.stream()
                .filter(start -> start.prefix().equals("CHAIN"))
                .forEach(start -> start.afterStart("CHAIN-2026-11-25-0430"));
    }

    private void pastTheApplication(String statement) {
        transaction.executeWithoutResult(status -> {
            database.sql("set local session_replication_role = replica").update();
            database.sql(statement).update();
        });
    }
}
