package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.ReopenIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Out of hours users still see it after all: what was still owed when it was called resolved is asked again. */
@EngineTest
class ManagedAgainAtNightTest {

    private static final Map<String, String> STILL_SEEN =
            Map.of("resolvedForUsers", "no", "checkedWith", "Ward 5", "seen", "The same error");

    @Autowired
    private ApplicationContext context;

    private Story story;
    private String reference = "";

    @BeforeEach
    void managedAtNight() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T22:00:00");
        reference =
                story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 1));
        story.severitySet(DESK, reference, 1);
        story.foundWithoutRisk(DESK, reference);
    }

    @Test
    @Clause({"OOH-6", "OOH-17"})
    void whoever_has_not_decided_on_bau_is_asked_again() {
        notResolvedAfterAll();

        assertThat(story.open(reference, "userTask_decideBau")).hasSize(1);
        story.decidedBau(DESK, reference, "yes");
        story.noticeSent(DESK, reference);
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isTrue();
    }

    @Test
    @Clause({"OOH-7", "OOH-8", "OOH-17"})
    void an_edm_who_was_not_reached_is_called_again_and_nobody_is_asked_about_bau_twice() {
        story.decidedBau(DESK, reference, "no");
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "no"));
        story.passes(reference, Duration.ofMinutes(5));

        notResolvedAfterAll();

        assertThat(story.openTasks(reference))
                .containsEntry("userTask_callEdm", "edm, national-service-desk")
                .doesNotContainKey("userTask_decideBau");
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "yes", "relayed", "It is back"));
        story.completes(
                EDM,
                reference,
                "userTask_giveGuidance",
                Map.of("handling", "Call each hour", "communicationsRequired", "yes"));
        story.noticeSent(DESK, reference);
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isTrue();
    }

    @Test
    @Clause({"OOH-9", "OOH-17"})
    void an_edm_who_has_spoken_is_not_asked_again() {
        story.decidedBau(DESK, reference, "no");
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "yes", "relayed", "All that is known"));
        story.completes(
                EDM,
                reference,
                "userTask_giveGuidance",
                Map.of("handling", "Call each hour", "communicationsRequired", "yes"));

        notResolvedAfterAll();

        assertThat(story.openTasks(reference))
                .containsKey("userTask_draftNotice")
                .doesNotContainKeys("userTask_decideBau", "userTask_callEdm", "userTask_giveGuidance");
    }

    @Test
    @Clause({"OOH-6", "OOH-17", "INV-5"})
    void taken_over_at_night_from_the_bridge_it_is_asked_again_as_well() {
        story.clock.setLondon("2026-11-25T10:00:00");
        reference =
                story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC2", 1));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        story.clock.setLondon("2026-11-25T17:30:00");
        story.completes(DESK, reference, "userTask_takeOver", Map.of("reason", "End of shift"));
        assertThat(story.open(reference, "userTask_decideBau")).hasSize(1);

        notResolvedAfterAll();

        assertThat(story.open(reference, "userTask_decideBau")).hasSize(1);
    }

    @Test
    @Clause({"OOH-6", "OOH-17", "INV-5"})
    void taken_over_in_the_morning_before_anybody_decided_it_is_asked_again_too() {
        story.clock.setLondon("2026-11-25T08:00:00");
        story.completes(BRIDGE, reference, "userTask_takeOver", Map.of("reason", "Start of shift"));
        story.resolvedByTelephone(BRIDGE, reference);
        story.completes(BRIDGE, reference, "userTask_checkResolution", STILL_SEEN);

        assertThat(story.openTasks(reference)).containsEntry("userTask_decideBau", "service-bridge");
        story.decidedBau(BRIDGE, reference, "yes");
        story.noticeSent(BRIDGE, reference);
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isTrue();
    }

    @Test
    @Clause({"OOH-6", "OOH-9", "OOH-19"})
    void resolved_before_anybody_decided_the_edm_releases_the_final_notice() {
        story.resolvedByTelephone(DESK, reference);
        story.completes(
                DESK,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "Ward 5"));

        story.finalNoticeSent(DESK, reference);

        assertThat(story.openTasks(reference))
                .containsEntry("userTask_releaseNotice", "edm")
                .containsOnlyKeys("userTask_releaseNotice", "userTask_recordResolution");
        story.completes(EDM, reference, "userTask_releaseNotice", Map.of("release", "yes"));
        assertThat(story.openTasks(reference)).containsKey("userTask_recordResolution");
    }

    @Test
    @Clause({"OOH-9", "OOH-19"})
    void held_from_the_night_the_final_notice_is_released_by_a_lead_of_the_day() {
        story.resolvedByTelephone(DESK, reference);
        story.completes(
                DESK,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "Ward 5"));
        story.clock.setLondon("2026-11-25T08:00:00");

        story.finalNoticeSent(DESK, reference);

        assertThat(story.openTasks(reference))
                .containsEntry("userTask_releaseNotice", "service-bridge-lead")
                .containsOnlyKeys("userTask_releaseNotice", "userTask_recordResolution");
        assertThat(story.timeline(reference)).doesNotContain("page-queued", "paged-nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked", "told", "described", "agreed"})
    @Clause({"IH-22", "OOH-17"})
    void a_failure_that_comes_back_is_managed_again_wherever_what_follows_the_resolution_stands(String howFar) {
        story.decidedBau(DESK, reference, "yes");
        story.resolvedByTelephone(DESK, reference);
        if (!howFar.equals("checked")) {
            story.completes(
                    DESK,
                    reference,
                    "userTask_checkResolution",
                    Map.of("resolvedForUsers", "yes", "checkedWith", "Ward 5"));
        }
        if (List.of("described", "agreed").contains(howFar)) {
            story.finalNoticeSent(DESK, reference);
        }
        if (howFar.equals("agreed")) {
            story.completes(
                    DESK,
                    reference,
                    "userTask_recordResolution",
                    Map.of(
                            "sufficient",
                            "yes",
                            "fix",
                            "permanent",
                            "stable",
                            "yes",
                            "actions",
                            "Restarted",
                            "rootCause",
                            "Memory",
                            "by",
                            "Ann",
                            "change",
                            "none"));
        }

        story.bean(ReopenIncident.class).reopen(reference, "It is back", DESK);

        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference))
                .containsKey("userTask_assessRisks")
                .doesNotContainKeys("userTask_checkResolution", "userTask_recordResolution", "userTask_closeHssi");
        story.foundWithoutRisk(DESK, reference);
        story.noticeSent(DESK, reference);
        story.resolvedByTelephone(DESK, reference);
        story.agreedAndClosed(DESK, DESK, reference);
        assertThat(story.isOver(reference)).isTrue();
    }

    private void notResolvedAfterAll() {
        story.resolvedByTelephone(DESK, reference);
        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);
        story.completes(DESK, reference, "userTask_checkResolution", STILL_SEEN);
    }
}
