package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A provider telephones its own incident to a desk, with its severity and reference. */
@EngineTest
class TelephonedByProviderTest {

    /** The clock of the first notice, and that it is over. */
    private static final Pattern LATE = Pattern.compile("First notice(?s:.{0,250})late by");

    @LocalServerPort
    private int port;

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
    @Clause({"COM-3", "OOH-11", "IH-1c", "SUP-1"})
    void com3_a_call_of_ten_that_is_entered_at_a_quarter_past_is_due_to_be_told_at_1020_and_seen_to_be_late() {
        // given
        story.clock.setLondon("2026-11-24T10:15:00");
        assertThatThrownBy(() -> reported("1", Map.of("reportedAt", "2026-11-24T10:18")))
                .hasStackTraceContaining("The time lies in the future.");
        assertThatThrownBy(() -> reported("1", Map.of("acceptedAt", "2026-11-24T10:18")))
                .hasStackTraceContaining("The time lies in the future.");

        // when
        String reference = reported("1", Map.of("reportedAt", "2026-11-24T10:00", "acceptedAt", "2026-11-24T09:39"));

        // then
        assertThat(story.running(reference, ClockKind.FIRST_NOTICE).dueAt()).isEqualTo("2026-11-24T10:20:00Z");
        assertThat(story.timeline(reference)).contains("provider-accepted", "provider-report-late");
        assertThatThrownBy(() -> story.logged(BRIDGE, reference, Map.of("occurredAt", "2026-11-24T10:05")))
                .hasStackTraceContaining("It cannot occur after it was reported.");
        story.logged(BRIDGE, reference);
        story.passes(reference, ofMinutes(5));
        assertThat(page("/")).doesNotContainPattern(LATE);

        // when
        story.passes(reference, ofMinutes(1));

        // then
        assertThat(story.timeline(reference)).containsOnlyOnce("notice-late");
        assertThat(page("/")).containsPattern(LATE);
        assertThat(page("/incidents/" + reference)).containsPattern(LATE);
        assertThat(story.timeline(reported("1", Map.of("acceptedAt", "2026-11-24T10:01"))))
                .as("within twenty minutes of accepting it")
                .contains("provider-accepted")
                .doesNotContain("provider-report-late");
    }

    @Test
    @Clause("IH-1c")
    void ih1c_the_provider_says_how_severe_it_is() {
        assertThatThrownBy(() -> story.reportedToDesk(BRIDGE, Map.of("summary", "Log-in", "whoReports", "provider")))
                .hasStackTraceContaining("Say which severity the provider sees.");
    }

    private String reported(String severity) {
        return reported(severity, Map.of());
    }

    private String reported(String severity, Map<String, String> times) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "summary", "Smartcard log-in fails",
                "whoReports", "provider",
                "providerSeverity", severity,
                "reporter", "Duty manager"));
        answers.putAll(times);
        return story.reportedToDesk(DESK, answers);
    }

    private String page(String path) {
        return Visitor.signedIn(port, "bridge").get(path).body();
    }
}
