package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.ReopenIncident;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The Bridge goes home while a provider is awaited, or while it manages an HSSI: what comes then is somebody's work. */
@EngineTest
class ConfirmedAfterHoursTest {

    private static final String CORE = "service-bridge";
    private static final String NIGHT = "national-service-desk";

    @Autowired
    private ApplicationContext context;

    private HandoverStory story;

    @BeforeEach
    void begin() {
        story = new HandoverStory(context);
    }

    @Test
    @Clause({"INV-5", "IH-3", "OOH-6", "COM-3"})
    void what_is_confirmed_once_the_bridge_has_gone_home_is_the_nights_at_once() {
        // given
        story.clock.setLondon("2026-11-24T17:20:00");
        String reference = story.awaitedBy(BRIDGE);

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_confirmHssi", NIGHT + ", " + CORE);

        // when
        story.clock.setLondon("2026-11-24T17:40:00");
        assertThat(story.bean(ApiCaller.class)
                        .post(
                                ApiCaller.SPINE,
                                "/api/v1/incidents/" + reference + "/confirmation",
                                Map.of("confirmed", true, "severity", 1, "by", "Sam"))
                        .status())
                .isEqualTo(200);

        // then
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_decideBau", NIGHT)
                .containsEntry("userTask_assessRisks", NIGHT)
                .containsEntry("userTask_handOver", CORE);
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isTrue();

        // when
        story.passes(reference, ofMinutes(10));

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_takeUpLateHandover", "edm");
    }

    @Test
    @Clause({"INV-5", "IH-3", "OOH-6", "COM-3"})
    void what_the_bridge_manages_is_the_nights_at_1730_and_its_notices_go_on() {
        // given
        String reference = managedByBridge("2026-11-24T17:00:00");
        story.noticeSent(BRIDGE, reference);
        Deadline before = story.running(reference, ClockKind.NEXT_NOTICE);

        // when
        bridgeGoesHome();

        // then
        assertThat(owner(reference)).isEqualTo(CORE);
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_handOver", CORE)
                .containsEntry("userTask_decideBau", NIGHT)
                .containsEntry("userTask_driveResolution", NIGHT)
                .containsEntry("userTask_draftNotice", NIGHT)
                .containsEntry("userTask_takeOver", NIGHT);
        assertThat(story.open(reference, "userTask_handOver")).hasSize(1);
        assertThat(story.open(reference, "userTask_decideBau")).hasSize(1);
        assertThat(story.running(reference, ClockKind.NEXT_NOTICE)).isEqualTo(before);

        // when
        story.noticeSent(DESK, reference);
        story.passes(reference, ofMinutes(10));

        // then
        assertThat(story.running(reference, ClockKind.NEXT_NOTICE).dueAt()).isAfter(before.dueAt());
        assertThat(story.openTasks(reference)).containsEntry("userTask_takeUpLateHandover", "edm");

        // when
        story.handedOver(BRIDGE, reference, Map.of("takenAt", "2026-11-24T17:28"));

        // then
        assertThat(owner(reference)).isEqualTo(NIGHT);
        assertThat(story.entries(reference))
                .anyMatch(entry ->
                        entry.endsWith("Handed over by telephone to National Service Desk: Ann Analyst took it."));
        assertThat(story.openTasks(reference)).doesNotContainKeys("userTask_handOver", "userTask_takeUpLateHandover");
        assertThat(story.open(reference, "userTask_decideBau")).hasSize(1);
    }

    @Test
    @Clause({"OOH-6", "OOH-9", "COM-3"})
    void before_anybody_was_told_nothing_leaves_at_night_until_bau_is_decided() {
        // given
        String reference = managedByBridge("2026-11-24T17:25:00");

        // when
        bridgeGoesHome();

        // then
        assertThatThrownBy(() -> story.noticeSent(DESK, reference)).hasStackTraceContaining("First decide whether");
        story.decidedBau(DESK, reference, "yes");
        story.noticeSent(DESK, reference);
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isTrue();
    }

    @Test
    @Clause({"INV-5", "IH-3", "DSK-1"})
    void where_nobody_calls_all_night_the_bridge_has_it_again_in_the_morning_and_no_team_is_called_twice() {
        // given
        story.clock.setLondon("2026-11-24T17:00:00");
        String reference = story.reportedByApi(BRIDGE, report -> report.ofService("internal-hosting"));
        String called = story.reportedByApi(BRIDGE, report -> report.ofService("internal-hosting"));
        for (String each : List.of(reference, called)) {
            story.severitySet(BRIDGE, each, 1);
            story.completes(BRIDGE, each, "userTask_callTeam", Map.of("teamTold", "Hal Hosting"));
        }
        bridgeGoesHome();
        story.handedOver(BRIDGE, called, Map.of());
        assertThat(owner(called)).isEqualTo(NIGHT);

        // when
        story.clock.setLondon("2026-11-25T08:00:00");
        story.shiftChanges();

        // then
        assertThat(owner(reference)).isEqualTo(CORE);
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_assessRisks", CORE)
                .doesNotContainKeys("userTask_handOver", "userTask_callTeam");
        assertThat(owner(called)).isEqualTo(NIGHT);
    }

    @Test
    @Clause({"OOH-17", "OOH-18", "OOH-19"})
    void what_is_resolved_is_the_nights_while_a_clock_runs_at_night_and_waits_for_the_bridge_otherwise() {
        // given
        String resolved = managedByBridge("2026-11-24T16:00:00");
        story.noticeSent(BRIDGE, resolved);
        story.resolvedByTelephone(BRIDGE, resolved);
        String toBeClosed = managedByBridge("2026-11-24T16:00:00");
        story.noticeSent(BRIDGE, toBeClosed);
        story.resolvedByTelephone(BRIDGE, toBeClosed);
        story.completes(
                BRIDGE,
                toBeClosed,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "Ward 4"));
        story.finalNoticeSent(BRIDGE, toBeClosed);
        story.detailsSatisfy(BRIDGE, toBeClosed);

        // when
        bridgeGoesHome();

        // then
        assertThat(story.openTasks(resolved))
                .containsOnly(
                        entry("userTask_draftNotice", NIGHT),
                        entry("userTask_checkResolution", NIGHT),
                        entry("userTask_recordResolution", NIGHT));
        assertThat(owner(resolved)).isEqualTo(NIGHT);
        assertThat(owner(toBeClosed)).isEqualTo(CORE);
        story.agreedAndClosed(DESK, DESK, resolved);
    }

    @Test
    @Clause({"INV-5", "OOH-6", "OOH-17"})
    void what_the_bridge_had_resolved_is_the_nights_when_it_comes_back_after_hours() {
        // given
        String reference = managedByBridge("2026-11-24T17:00:00");
        story.noticeSent(BRIDGE, reference);
        story.resolvedByTelephone(BRIDGE, reference);
        bridgeGoesHome();
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_handOver");

        // when
        story.clock.setLondon("2026-11-24T20:00:00");
        story.bean(ReopenIncident.class).reopen(reference, "It is back", DESK);

        // then
        assertThat(owner(reference)).isEqualTo(NIGHT);
        assertThat(story.openTasks(reference))
                .doesNotContainKey("userTask_handOver")
                .containsEntry("userTask_decideBau", NIGHT)
                .containsEntry("userTask_assessRisks", NIGHT);
    }

    private String managedByBridge(String time) {
        story.clock.setLondon(time);
        String reference = story.reportedByApi(
                Actor.key("spine", "spine-operations"),
                report -> report.by("provider", UUID.randomUUID().toString(), 1));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        return reference;
    }

    /** At 17:30, and looked at once more a minute later. */
    private void bridgeGoesHome() {
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();
        story.clock.setLondon("2026-11-24T17:31:00");
        story.shiftChanges();
    }

    private String owner(String reference) {
        return String.valueOf(story.incident(reference).handling().owner());
    }
}
