package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Provider and desk see different severities: nothing but the decision on that lowers the one in force. */
@EngineTest
class LoweredWhileDisputedTest {

    private static final Actor SPINE = Actor.key("spine", "spine-operations");

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause("INV-4")
    void inv4_while_it_is_disputed_nobody_lowers_it_from_its_page() {
        String reference = awaited(1);
        story.confirmedByTelephone(BRIDGE, reference, 2);

        assertThatThrownBy(() -> changed(reference, 2)).hasMessageContaining("\"Decide disputed severity\" says which");
        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);

        settled(reference, "1");
        changed(reference, 2);
        assertThat(story.incident(reference).rating().severity()).isEqualTo(2);
    }

    @Test
    @Clause("INV-4")
    void inv4_what_the_provider_calls_no_hssi_is_not_lowered_from_its_page_either() {
        String reference = awaited(1);
        story.completes(
                BRIDGE,
                reference,
                "userTask_confirmHssi",
                Map.of("confirmed", "no", "providerSeverity", "3", "by", "Duty manager"));
        assertThat(story.state(reference)).isEqualTo(IncidentState.REFUSED);

        assertThatThrownBy(() -> changed(reference, 2)).hasMessageContaining("\"Decide disputed severity\" says which");
    }

    @Test
    @Clause({"INV-4", "INV-6"})
    void inv4_a_severity_of_3_in_the_providers_own_report_is_a_view_that_the_desk_decides_against() {
        String reference = story.reportedByApi(SPINE, report -> report.by("provider", "INC3", 3));
        story.severitySet(BRIDGE, reference, 1);
        assertThat(story.entries(reference))
                .anyMatch(entry -> entry.contains("The provider says severity 3, the desk severity 1"));
        assertThatThrownBy(() -> changed(reference, 2))
                .hasMessageContaining("the higher one holds until the provider has answered");

        story.passes(reference, ofMinutes(60));
        story.completes(
                Actor.person("lead", Set.of(Groups.SERVICE_BRIDGE_LEAD)),
                reference,
                "userTask_hearSilence",
                Map.of("done", "Called the provider's manager", "silence", "invoke"));

        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
        assertThat(story.openTasks(reference)).containsEntry("userTask_settleSeverity", "service-bridge");
        assertThat(story.shown(reference, "userTask_settleSeverity", "views"))
                .startsWith("The provider says severity 3, the desk says severity 1.");
    }

    @Test
    @Clause("INV-4")
    void inv4_a_provider_that_comes_to_see_what_the_desk_sees_ends_the_dispute() {
        String reference = story.reportedByApi(SPINE, report -> report.by("provider", "INC3", 3));
        story.severitySet(BRIDGE, reference, 1);

        story.confirmedByTelephone(BRIDGE, reference, 1);

        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_settleSeverity");
        assertThat(story.timeline(reference)).containsSubsequence("severity-disputed", "dispute-decided");
    }

    @Test
    @Clause("INV-4")
    void inv4_a_dispute_that_goes_on_with_the_providers_answer_is_asked_once() {
        String lower = story.reportedByApi(SPINE, report -> report.by("provider", "INC4", 3));
        story.severitySet(BRIDGE, lower, 1);
        story.confirmedByTelephone(BRIDGE, lower, 2);
        String higher = story.reportedByApi(SPINE, report -> report.by("provider", "INC5", 3));
        story.severitySet(BRIDGE, higher, 2);
        story.confirmedByTelephone(BRIDGE, higher, 1);

        assertThat(story.open(lower, "userTask_settleSeverity")).hasSize(1);
        assertThat(story.open(higher, "userTask_settleSeverity")).hasSize(1);
        assertThat(story.shown(lower, "userTask_settleSeverity", "views"))
                .startsWith("The provider says severity 2, the desk says severity 1.");
        settled(lower, "1");
        settled(higher, "2");
        assertThat(story.openTasks(lower)).doesNotContainKey("userTask_settleSeverity");
        assertThat(story.incident(higher).rating().severity()).isEqualTo(2);
    }

    private void changed(String reference, int severity) {
        story.bean(ChangeSeverity.class).change(reference, severity, "Fewer sites", BRIDGE);
    }

    private String awaited(int severity) {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, severity);
        return reference;
    }

    private void settled(String reference, String severity) {
        story.completes(
                BRIDGE,
                reference,
                "userTask_settleSeverity",
                Map.of("severitySettled", severity, "disputeReason", "Two sites only"));
    }
}
