package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.LEAD;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ReopenIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What whoever decides on a disputed severity has to say, and when there is nobody to ask. */
@EngineTest
class DecidedSeverityTest {

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
    @Clause({"INV-5", "INV-4"})
    void inv5_level_two_that_was_asked_decides_the_dispute_too() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        new EscalationStory(context).escalates(BRIDGE, reference, "advice", Map.of());

        story.confirmedByTelephone(BRIDGE, reference, 2);

        assertThat(story.openTasks(reference))
                .containsEntry("userTask_settleSeverity", "service-bridge, service-bridge-lead");
        story.completes(
                LEAD,
                reference,
                "userTask_settleSeverity",
                Map.of("severitySettled", "2", "disputeReason", "Two sites only"));
        assertThat(story.incident(reference).rating().severity()).isEqualTo(2);
    }

    @Test
    @Clause("INV-4")
    void inv4_of_what_is_over_already_the_desk_decides_at_once_with_both_views_on_the_record() {
        // given
        String reference = story.reportedByApi(
                SPINE,
                report -> report.by("provider", "INC4713", 1)
                        .resolvedAt(story.clock.instant().minus(ofMinutes(20))));
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
        assertThat(story.timeline(reference)).contains("dispute-decided").doesNotContain("severity-disputed");
        assertThat(story.entries(reference))
                .anyMatch(entry -> entry.contains("The provider says severity 1, the desk severity 2."
                        + " It is over already: severity 2 it is: Two sites only"));
    }

    @Test
    @Clause({"INV-4", "INV-2"})
    void inv4_whoever_decides_that_it_is_an_hssi_after_all_says_why() {
        // given
        String reference = story.reportedByApi(SPINE, report -> report.by("provider", "INC4714", 1));
        Map<String, Object> answers = new HashMap<>(Story.withoutRisk());
        answers.putAll(Map.of("severitySet", "3", "severityReason", "One ward only"));
        story.completes(BRIDGE, reference, "userTask_setSeverity", answers);
        assertThat(story.shown(reference, "userTask_settleSeverity", "qualifiesKnown"))
                .isEqualTo("false");

        // then
        assertThatThrownBy(() -> story.completes(
                        BRIDGE,
                        reference,
                        "userTask_settleSeverity",
                        Map.of("severitySettled", "1", "disputeReason", "Wards are closing")))
                .hasRootCauseMessage("Say why it qualifies as an HSSI.");
        story.completes(
                BRIDGE,
                reference,
                "userTask_settleSeverity",
                Map.of(
                        "severitySettled", "1",
                        "disputeReason", "Wards are closing",
                        "qualifiesBecause", "clinical-safety",
                        "riskRating", "high",
                        "qualifyingRisk", "Wards cannot see doses"));
        assertThat(story.openTasks(reference)).containsEntry("userTask_answerReferral", "clinical-safety");
        assertThat(story.incident(reference).rating().qualifiesBecause()).isEqualTo("clinical-safety");
        assertThat(story.incident(reference).rating().riskRating()).isEqualTo("high");
        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
    }

    @Test
    @Clause("INV-4")
    void inv4_decided_once_it_is_asked_anew_when_it_is_back_and_the_provider_says_another_severity() {
        // given
        String reference = story.reportedByApi(SPINE, report -> report.by("provider", "INC4713", 2));
        story.severityProposed(BRIDGE, reference, 1, Map.of("severityReason", "All sites"));
        settled(reference, "2");
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        story.clock.advance(ofMinutes(5));
        story.resolvedByTelephone(BRIDGE, reference);
        story.bean(ReopenIncident.class).reopen(reference, "It is back", BRIDGE);
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_settleSeverity");

        // when
        story.reportedByApi(SPINE, report -> report.by("provider", "INC4713", 2));
        assertThat(story.openTasks(reference)).as("nothing new").doesNotContainKey("userTask_settleSeverity");
        story.reportedByApi(SPINE, report -> report.by("provider", "INC4713", 1));

        // then
        assertThat(story.incident(reference).rating().severity())
                .as("a higher one holds at once")
                .isEqualTo(1);
        assertThat(story.openTasks(reference)).containsEntry("userTask_settleSeverity", "service-bridge");
        assertThat(story.shown(reference, "userTask_settleSeverity", "views"))
                .startsWith("The provider says severity 1");
        story.reportedByApi(SPINE, report -> report.by("provider", "INC4713", 3));
        assertThat(story.incident(reference).rating().severity())
                .as("a lower one lowers nothing")
                .isEqualTo(1);
        assertThat(story.open(reference, "userTask_settleSeverity")).hasSize(1);
        settled(reference, "1");
    }

    private void settled(String reference, String severity) {
        story.completes(
                BRIDGE,
                reference,
                "userTask_settleSeverity",
                Map.of("severitySettled", severity, "disputeReason", "Two sites only"));
    }
}
