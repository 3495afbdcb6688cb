package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A provider telephones its own incident to a desk, with its severity and reference. */
@EngineTest
class TelephonedByProviderTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause({"IH-1c", "IH-4", "DSK-3"})
    void ih1c_it_is_neither_told_nor_asked_to_confirm_and_the_first_notice_counts_from_its_call() {
        // given
        String reference = reported("1");
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_logIncident", "service-bridge"));
        assertThat(story.incident(reference).rating().providerSeverity()).isEqualTo(1);

        // when
        story.clock.setLondon("2026-11-24T10:04:00");
        story.logged(BRIDGE, reference, Map.of("providerReference", "INC-7"));
        story.severityProposed(BRIDGE, reference, 1, Map.of());

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference)).doesNotContainKeys("userTask_tellProvider", "userTask_confirmHssi");
        assertThat(story.running(reference, ClockKind.FIRST_NOTICE).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(16)));
        assertThat(story.incident(reference).handling().owner()).isEqualTo("service-bridge");
        assertThat(story.timeline(reference)).doesNotContain("provider-told", "provider-written-to");
    }

    @Test
    @Clause({"IH-1c", "INV-4"})
    void ih1c_where_the_provider_sees_no_hssi_it_is_asked_to_confirm_the_desks_severity() {
        String reference = reported("3");
        story.logged(BRIDGE, reference);
        story.severityProposed(BRIDGE, reference, 2, Map.of());

        assertThat(story.state(reference)).isEqualTo(IncidentState.AWAITING_CONFIRMATION);
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_tellProvider", "service-bridge"));
    }

    @Test
    @Clause("IH-1c")
    void ih1c_the_provider_says_how_severe_it_is() {
        assertThatThrownBy(() -> story.reportedToDesk(BRIDGE, Map.of("summary", "Log-in", "whoReports", "provider")))
                .hasStackTraceContaining("Say which severity the provider sees.");
    }

    private String reported(String severity) {
        return story.reportedToDesk(
                DESK,
                Map.of(
                        "summary", "Smartcard log-in fails",
                        "whoReports", "provider",
                        "providerSeverity", severity,
                        "reporter", "Duty manager"));
    }
}
