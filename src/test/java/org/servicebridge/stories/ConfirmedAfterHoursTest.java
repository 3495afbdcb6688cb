package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The Bridge goes home while a provider is awaited: whatever the provider says then is somebody's work. */
@EngineTest
class ConfirmedAfterHoursTest {

    private static final String CORE = "service-bridge";
    private static final String NIGHT = "national-service-desk";

    @Autowired
    private ApplicationContext context;

    @Test
    @Clause({"INV-5", "IH-3", "OOH-6", "COM-3"})
    void what_is_confirmed_once_the_bridge_has_gone_home_is_the_nights_at_once() {
        // given
        HandoverStory story = new HandoverStory(context);
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
}
