package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Bridge finds an HSSI itself: nobody has confirmed it yet. */
@EngineTest
class FoundByBridgeTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient database;

    @Test
    @Clause("IH-1b")
    void ih1b_what_the_bridge_found_itself_is_its_own_and_unconfirmed_until_the_provider_says_so() {
        // given
        Story story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference =
                story.reportedToDesk(BRIDGE, Map.of("summary", "Log-in is slow everywhere", "foundByBridge", true));
        assertThat(story.incident(reference).identification().reportedBy()).isEqualTo("bridge");
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_logIncident", "service-bridge"));
        story.logged(BRIDGE, reference, Map.of("detectedBy", "monitoring"));

        // when
        story.severityProposed(BRIDGE, reference, 1, Map.of());

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.AWAITING_CONFIRMATION);
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_tellProvider", "service-bridge"));
        assertThat(story.incident(reference).milestones().confirmedAt()).isNull();
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isFalse();
        assertThat(database.sql("select count(*) from notice").query(Long.class).single())
                .isZero();

        // when
        story.providerTold(BRIDGE, reference, Map.of());
        story.passes(reference, ofMinutes(5));
        story.confirmedByTelephone(BRIDGE, reference, 1);

        // then
        assertThat(story.incident(reference).milestones().confirmedAt()).isEqualTo(story.clock.instant());
        assertThat(story.incident(reference).handling().owner()).isEqualTo("service-bridge");
        assertThat(story.openTasks(reference))
                .as("nobody has to hand it over, and there is no reporter to relay notices to")
                .doesNotContainKey("userTask_handOver");
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_relayNotice");
    }
}
