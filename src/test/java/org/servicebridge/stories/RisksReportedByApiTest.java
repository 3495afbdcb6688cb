package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.servicebridge.stories.Story.BRIDGE;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a report by API says of harm and risks reaches the teams that assess it at once, whatever becomes of the HSSI. */
@EngineTest
class RisksReportedByApiTest {

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
    @Clause({"IH-7", "IH-8", "OOH-16"})
    void ih7_harm_is_referred_in_the_moment_of_the_report_before_anybody_rates_it() {
        String reference = reported(ReportBuilder::harmed);

        assertThat(story.openTasks(reference)).contains(entry("userTask_answerReferral", "clinical-safety"));
        assertThat(story.entries(reference))
                .anyMatch(entry -> entry.contains("referred to clinical-safety: Reported by provider: Smartcard"));
    }

    @Test
    @Clause({"IH-7", "IH-8"})
    void ih7_a_security_risk_is_referred_in_the_moment_of_the_report() {
        String reference = reported(ReportBuilder::withSecurityRisk);

        assertThat(story.openTasks(reference)).contains(entry("userTask_answerReferral", "security-ig"));
    }

    @Test
    @Clause({"IH-7", "COM-6"})
    void ih7_harm_by_an_hssi_that_is_over_already_reaches_clinical_safety_and_no_reader() {
        String reference = reported(
                report -> report.harmed().resolvedAt(story.clock.instant().minus(Duration.ofMinutes(30))));

        story.severitySet(BRIDGE, reference, 1);

        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.openTasks(reference))
                .containsOnly(
                        entry("userTask_answerReferral", "clinical-safety"),
                        entry("userTask_recordResolution", "service-bridge"));
    }

    @Test
    @Clause({"IH-7", "INV-1"})
    void ih7_harm_by_what_is_no_hssi_is_assessed_all_the_same() {
        String reference = story.reportedByApi(
                SPINE, report -> report.by("provider", "INC1", 3).harmed());

        story.severitySet(BRIDGE, reference, 3);

        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.openTasks(reference)).containsOnly(entry("userTask_answerReferral", "clinical-safety"));
    }

    @Test
    @Clause("IH-7")
    void ih7_harm_that_is_reported_again_is_asked_of_the_same_team_once() {
        String reference = reported(ReportBuilder::harmed);

        String again = reported(ReportBuilder::harmed);

        assertThat(again).isEqualTo(reference);
        assertThat(story.open(reference, "userTask_answerReferral")).hasSize(1);
    }

    private String reported(UnaryOperator<ReportBuilder> changes) {
        return story.reportedByApi(SPINE, report -> changes.apply(report.by("provider", "INC1", 1)));
    }
}
