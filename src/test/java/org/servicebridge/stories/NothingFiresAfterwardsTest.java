package org.servicebridge.stories;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.LEVEL_3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.WithdrawIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Escalations at every level are open when an HSSI is resolved or withdrawn; the question of a crisis outlives it, and has its own tests. */
@EngineTest
class NothingFiresAfterwardsTest {

    private static final String ACKNOWLEDGE = "userTask_acknowledgeEscalation";

    @Autowired
    private ApplicationContext context;

    private EscalationStory story;

    @BeforeEach
    void begin() {
        story = new EscalationStory(context);
    }

    @Test
    @Clause({"ESC-2", "ESC-4", "OOH-16"})
    void ooh16_resolved_at_night_nobody_is_called_or_asked_in_the_hours_that_follow() {
        String reference = managed(DESK, "2026-11-24T22:00:00");
        story.completes(
                DESK, reference, "userTask_decideBau", Map.of("request", "none", "bau", "yes", "reason", "Known"));
        escalateEverything(DESK, reference);

        story.resolvedByTelephone(DESK, reference);

        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);
        assertSilentFor12Hours(reference, "notice-late", "notice-late");
    }

    @Test
    @Clause({"ESC-2", "ESC-4", "OOH-16"})
    void esc4_withdrawn_in_core_hours_nobody_is_asked_in_the_hours_that_follow() {
        String reference = managed(BRIDGE, "2026-11-24T10:00:00");
        escalateEverything(BRIDGE, reference);

        story.bean(WithdrawIncident.class).withdraw(reference, "Local fault only", null, BRIDGE);

        assertThat(story.isOver(reference)).isTrue();
        assertSilentFor12Hours(reference);
    }

    private String managed(Actor desk, String london) {
        story.clock.setLondon(london);
        String reference = story.reportedToDesk(desk, "Smartcard log-in fails");
        story.logged(desk, reference, Map.of("failure", "performance"));
        story.severitySet(desk, reference, 1);
        story.confirmedByTelephone(desk, reference, 1);
        story.foundWithoutRisk(desk, reference);
        return reference;
    }

    /** One is with level 2, one acknowledged by level 3, one is asked of level 3. */
    private void escalateEverything(Actor desk, String reference) {
        story.escalates(desk, reference, "press-office", Map.of());
        story.completes(LEVEL_3, reference, ACKNOWLEDGE, Map.of());
        story.escalates(desk, reference, "no-progress", Map.of());
        story.escalates(desk, reference, "continuity-plan", Map.of());
    }

    /** Nothing but what is named, and what somebody still has to do: readers of a resolved HSSI still wait for the first and final notice, and that they are late is noted. */
    private void assertSilentFor12Hours(String reference, String... noted) {
        List<String> expected = new ArrayList<>(story.timeline(reference));
        expected.addAll(List.of(noted));
        Map<String, String> asked = story.openTasks(reference);
        story.passes(reference, ofHours(12));
        assertThat(story.timeline(reference)).isEqualTo(expected).doesNotContain("paged-nobody");
        assertThat(story.openTasks(reference)).isEqualTo(asked);
        assertThat(story.bean(Deadlines.class).of(reference))
                .filteredOn(deadline -> deadline.stoppedAt() == null && !deadline.belongsToTask())
                .extracting(Deadline::clock)
                .isSubsetOf(ClockKind.FIRST_NOTICE.code(), ClockKind.FINAL_NOTICE.code());
    }
}
