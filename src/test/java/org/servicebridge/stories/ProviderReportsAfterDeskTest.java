package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A provider reports itself what a desk, quicker than it, has reported under its reference. */
@EngineTest
class ProviderReportsAfterDeskTest {

    private static final Actor SPINE = Actor.key("spine", "spine-operations");

    @Autowired
    private ApplicationContext context;

    private Story story;
    private OnPage onPage;

    @BeforeEach
    void begin() {
        story = new Story(context);
        onPage = new OnPage(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause({"IH-4", "COM-3", "MDS-1"})
    void ih4_what_a_desk_reported_first_is_confirmed_by_its_providers_own_report_and_its_data_are_taken() {
        // given
        String reference = awaited("INC4711");
        assertThat(onPage.seenBy("bridge", reference).body()).contains("sb-late\">Symptoms");
        story.passes(reference, ofMinutes(10));

        // when
        String joined = story.reportedByApi(
                SPINE, report -> report.by("provider", "INC4711", 1).withSymptoms("Queues grow"));

        // then
        assertThat(joined).isEqualTo(reference);
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.incident(reference).rating().providerSeverity()).isEqualTo(1);
        assertThat(story.running(reference, ClockKind.FIRST_NOTICE).dueAt()).isEqualTo("2026-11-24T10:30:00Z");
        assertThat(story.incident(reference).dataSet().symptoms()).isEqualTo("Queues grow");
        assertThat(onPage.seenBy("bridge", reference).body()).doesNotContain("sb-late\">Symptoms");
        story.passes(reference, ofMinutes(15));
        assertThat(story.openTasks(reference)).doesNotContainKeys("userTask_chaseSupplier", "userTask_confirmHssi");
    }

    @Test
    @Clause({"IH-4", "COM-3", "OOH-11"})
    void ih4_reported_by_its_provider_before_the_desk_has_rated_it_it_is_confirmed_from_then_on() {
        // given
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference, Map.of("providerReference", "INC4711"));
        story.passes(reference, ofMinutes(2));

        // when
        story.reportedByApi(SPINE, report -> report.by("provider", "INC4711", 2));
        story.passes(reference, ofMinutes(20));

        // then
        assertThat(story.timeline(reference)).as("not rated in time").contains("notice-late");
        story.severityProposed(BRIDGE, reference, 2, Map.of());
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference)).doesNotContainKeys("userTask_tellProvider", "userTask_confirmHssi");
        assertThat(story.incident(reference).milestones().confirmedAt()).isEqualTo("2026-11-24T10:02:00Z");
    }

    @Test
    @Clause({"IH-4", "INV-4"})
    void inv4_a_provider_that_saw_no_hssi_and_reports_one_is_heard_while_it_is_decided() {
        // given
        String reference = awaited("INC4711");
        story.reportedByApi(SPINE, report -> report.by("provider", "INC4711", 3));
        assertThat(story.state(reference)).isEqualTo(IncidentState.REFUSED);

        // when
        story.reportedByApi(SPINE, report -> report.by("provider", "INC4711", 1));

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.incident(reference).rating().providerSeverity()).isEqualTo(1);
    }

    /** Found by the Bridge, rated 1, its provider told at once. */
    private String awaited(String providerReference) {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference, Map.of("providerReference", providerReference));
        story.severitySet(BRIDGE, reference, 1);
        return reference;
    }
}
