package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An HSSI is reported when it is over already. */
@EngineTest
class AlreadyResolvedTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause("IH-5")
    void theDecisionOnANoticeIsAskedForAndRecordedAndItIsClosed() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                BRIDGE, report -> report.resolvedAt(story.clock.instant().minus(ofMinutes(10))));
        story.severitySet(BRIDGE, reference, 1);
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_decideRetrospective");

        story.completes(
                BRIDGE,
                reference,
                "userTask_decideRetrospective",
                Map.of("decision", "no", "decidedBy", "The Service Owner", "reason", "Nobody noticed"));
        story.completes(BRIDGE, reference, "userTask_closeHssi", Map.of());

        assertThat(story.timeline(reference)).containsSubsequence("resolved", "retrospective-decided", "closed");
        assertThat(story.state(reference)).isEqualTo(IncidentState.CLOSED);
    }
}
