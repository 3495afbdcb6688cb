package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the desk of the night does from the call to the closure, as the Bridge does by day. */
@EngineTest
class NightsDeskTest {

    private static final String CLOSE = "userTask_closeHssi";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause({"OOH-11", "OOH-19", "COM-3", "IH-14"})
    void ooh11_the_nights_desk_tells_readers_holds_calls_and_closes_when_all_is_there() {
        // given
        story.clock.setLondon("2026-11-24T21:50:00");
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference);
        story.severitySet(DESK, reference, 1);
        story.clock.setLondon("2026-11-24T22:00:00");
        story.completes(
                DESK,
                reference,
                "userTask_confirmHssi",
                Map.of("confirmed", "yes", "providerSeverity", 1, "by", "Duty manager", "at", "2026-11-24T21:55"));
        assertThat(story.running(reference, ClockKind.FIRST_NOTICE).dueAt()).isEqualTo("2026-11-24T22:15:00Z");
        story.decidedBau(DESK, reference, "yes");
        story.foundWithoutRisk(DESK, reference);

        // when
        story.noticeSent(DESK, reference);

        // then
        Readers readers = new Readers(context);
        assertThat(readers.told(reference, "FIRST")).contains("spine-users@example.org");
        assertThat(readers.numbersTold(reference)).isNotEmpty();
        assertThat(page("/status")).contains("Smartcard log-in fails", "Users cannot sign in");
        assertThat(story.running(reference, ClockKind.NEXT_NOTICE).dueAt()).isEqualTo("2026-11-24T23:00:00Z");

        // when
        story.completes(
                DESK, reference, "userTask_planCheckpoint", Map.of("needed", "yes", "callAt", "2026-11-24T22:20"));
        story.passes(reference, ofMinutes(36));

        // then
        assertThat(page("/")).contains("The checkpoint call of 10:20pm is not recorded.");
        story.completes(
                DESK,
                reference,
                "userTask_holdCheckpoint",
                Map.of(
                        "held", "yes",
                        "attended", "Duty manager",
                        "notes", "A node is replaced",
                        "resources", "yes",
                        "onTrack", "yes",
                        "another", "yes",
                        "callAt", "2026-11-24T23:20"));
        assertThat(page("/incidents/" + reference)).contains("A node is replaced", "Next: 11:20pm");
        story.noticeSent(DESK, reference);
        assertThat(readers.kinds(reference)).containsSubsequence("FIRST", "UPDATE");

        // when
        story.passes(reference, ofMinutes(10));
        story.resolvedByTelephone(DESK, reference);

        // then
        assertThat(story.openTasks(reference)).doesNotContainKey(CLOSE);
        story.completes(
                DESK,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "St Example's Hospital"));
        story.detailsSatisfy(DESK, reference);
        assertThat(story.openTasks(reference)).doesNotContainKey(CLOSE);
        story.finalNoticeSent(DESK, reference);
        assertThat(readers.kinds(reference)).contains("FINAL");
        assertThat(page("/status")).contains("Over in the last 7 days", reference);
        assertThat(page("/status/incidents/" + reference)).contains("The log-in service was restarted.");
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_confirmWithReporter");
        story.completes(DESK, reference, "userTask_confirmWithReporter", Map.of("reporterAgrees", "yes"));
        story.completes(DESK, reference, CLOSE, Map.of());
        assertThat(story.isOver(reference)).isTrue();
        assertThat(page("/incidents/" + reference)).contains("Closed");
    }

    @Test
    @Clause({"OOH-12", "IH-15"})
    void ooh12_updates_are_due_to_the_nights_desk_each_60_or_90_minutes_from_the_confirmation_on() {
        // given
        story.clock.setLondon("2026-11-24T18:25:00");
        String reference = reported(1);
        String less = reported(2);
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt()).isEqualTo("2026-11-24T19:25:00Z");
        assertThat(story.running(less, ClockKind.SUPPLIER_UPDATE).dueAt()).isEqualTo("2026-11-24T19:55:00Z");

        // when
        story.passes(reference, ofMinutes(59));
        assertThat(story.timeline(reference)).doesNotContain("update-late");
        story.passes(reference, ofMinutes(1));

        // then
        assertThat(story.timeline(reference)).containsOnlyOnce("update-late");
        assertThat(story.openTasks(reference)).containsEntry("userTask_chaseUpdate", "national-service-desk");
        story.clock.setLondon("2026-11-24T19:40:00");
        assertThat(story.bean(ApiCaller.class)
                        .post(
                                ApiCaller.SPINE,
                                "/api/v1/incidents/%s/updates".formatted(less),
                                Map.of("text", "Restarting", "by", "Duty manager"))
                        .text("nextUpdateDue"))
                .isEqualTo("2026-11-24T21:10:00Z");
    }

    private String reported(int severity) {
        String reference = story.reportedByApi(
                ProviderStory.PROVIDER,
                report -> report.by("provider", UUID.randomUUID().toString(), severity));
        story.severitySet(DESK, reference, severity);
        return reference;
    }

    @Test
    @Clause("OOH-6")
    void ooh6_taken_over_before_it_is_confirmed_it_is_decided_on_once_and_again_only_where_a_reason_arises() {
        // given
        story.clock.setLondon("2026-11-25T17:20:00");
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference, Map.of("failure", "performance"));
        story.severitySet(BRIDGE, reference, 1);
        story.clock.setLondon("2026-11-25T17:30:00");
        story.shiftChanges();
        story.confirmedByTelephone(DESK, reference, 1);
        assertThat(story.open(reference, "userTask_decideBau")).hasSize(1);

        // when
        story.decidedBau(DESK, reference, "yes");
        story.foundWithoutRisk(DESK, reference);
        story.noticeSent(DESK, reference);
        story.resolvedByTelephone(DESK, reference);
        story.completes(
                DESK,
                reference,
                "userTask_checkResolution",
                Map.of(
                        "resolvedForUsers", "no",
                        "checkedWith", "St Example's Hospital",
                        "seen", "The same error"));

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference)).doesNotContainKeys("userTask_callEdm", "userTask_decideBau");

        // when
        story.completes(
                DESK,
                reference,
                "userTask_driveResolution",
                Map.of("nextStep", "war-room", "what", "Everybody is needed"));

        // then
        assertThat(story.openTasks(reference)).containsKey("userTask_callEdm").doesNotContainKey("userTask_decideBau");
    }

    private String page(String path) {
        return Visitor.signedIn(port, "desk").get(path).body();
    }
}
