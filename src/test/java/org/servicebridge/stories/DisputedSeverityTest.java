package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.WithdrawIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Provider and desk agree that it is an HSSI, and differ between severity 1 and 2. */
@EngineTest
class DisputedSeverityTest {

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
    void inv4_the_providers_lower_severity_lowers_nothing_before_the_desk_has_decided() {
        // given
        String reference = awaited(1);

        // when
        story.confirmedByTelephone(BRIDGE, reference, 2);

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(60)));
        assertThat(story.openTasks(reference)).containsEntry("userTask_settleSeverity", "service-bridge");
        assertThat(story.task(reference, "userTask_settleSeverity").getDueDate())
                .isEqualTo(story.clock.instant().plus(ofMinutes(15)));
        assertThat(story.shown(reference, "userTask_settleSeverity", "views"))
                .isEqualTo("The provider says severity 2, the desk says severity 1.");

        // when
        settled(reference, "2");

        // then
        assertThat(story.incident(reference).rating().severity()).isEqualTo(2);
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(90)));
        assertThat(story.entries(reference))
                .contains("bridge: The provider says severity 2, the desk says severity 1. "
                        + "Severity 2 it is: Two sites only");
    }

    @Test
    @Clause("INV-4")
    void inv4_the_providers_higher_severity_holds_at_once_and_the_desk_decides_whether_it_stays() {
        // given
        String reference = awaited(2);

        // when
        story.confirmedByTelephone(BRIDGE, reference, 1);

        // then
        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(60)));
        assertThat(story.shown(reference, "userTask_settleSeverity", "views"))
                .isEqualTo("The provider says severity 1, the desk says severity 2.");

        // when
        settled(reference, "1");

        // then
        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
        assertThat(story.timeline(reference)).containsSubsequence("severity-disputed", "dispute-decided");
    }

    @Test
    @Clause("INV-4")
    void inv4_nothing_is_disputed_where_both_say_the_same() {
        String reference = awaited(1);

        story.confirmedByTelephone(BRIDGE, reference, 1);

        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_settleSeverity");
        assertThat(story.timeline(reference)).doesNotContain("severity-disputed");
    }

    @Test
    @Clause("INV-4")
    void inv4_nobody_settles_it_once_it_is_withdrawn() {
        String reference = awaited(1);
        story.confirmedByTelephone(BRIDGE, reference, 2);

        story.bean(WithdrawIncident.class).withdraw(reference, "A test of the provider's", null, BRIDGE);

        assertThat(story.openTasks(reference)).isEmpty();
    }

    @Test
    @Clause({"INV-4", "INV-3"})
    void inv4_whoever_sets_the_tables_advice_against_the_providers_word_gives_a_reason() {
        // given
        String reference = story.reportedByApi(
                SPINE, report -> report.by("provider", "INC4711", 1).rated("high", 500, 2));
        assertThat(story.incident(reference).rating().advisedSeverity()).isEqualTo(2);
        Map<String, Object> answers = new HashMap<>(Story.withoutRisk());
        answers.putAll(Map.of("severitySet", "2", "qualifiesBecause", "national-service"));

        // then
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, "userTask_setSeverity", answers))
                .hasRootCauseMessage("Say why severity 2 is set where the provider says 1.");

        // when
        answers.put("severityReason", "Two sites only");
        story.completes(BRIDGE, reference, "userTask_setSeverity", answers);

        // then
        assertThat(story.incident(reference).rating().severity()).isEqualTo(2);
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
