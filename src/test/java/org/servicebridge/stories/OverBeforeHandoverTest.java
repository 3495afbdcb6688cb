package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.ACCREDITED;
import static org.servicebridge.stories.Story.BRIDGE;

import org.junit.jupiter.api.Test;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An HSSI is over before the desk that has verified it has called the Bridge. */
@EngineTest
class OverBeforeHandoverTest {

    @Autowired
    private ApplicationContext context;

    @Test
    @Clause({"IH-3", "IH-21"})
    void over_before_anybody_called_it_is_with_the_bridge_and_its_reporter_with_the_desk() {
        // given
        HandoverStory story = new HandoverStory(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.confirmedBy(ACCREDITED);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);

        // when
        story.resolvedByTelephone(BRIDGE, reference);

        // then
        assertThat(story.incident(reference).handling().owner()).isEqualTo("service-bridge");
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_handOver");
        story.passes(reference, ofMinutes(15));
        assertThat(story.open(reference, "userTask_takeUpLateHandover")).isEmpty();
        story.agreedAndClosed(BRIDGE, ACCREDITED, reference);
        assertThat(story.state(reference)).isEqualTo(IncidentState.CLOSED);
    }
}
