package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.stories.Story.LEVEL_3;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.servicebridge.change.WriteEndpointLetter;
import org.servicebridge.document.Documents;
import org.servicebridge.review.DraftSummary;
import org.servicebridge.testing.Clause;

/** Senior management reads of a disablement what is done, and that it is decided only as long as it is not done. */
class UndoneDisablementTest extends EndpointStory {

    @Test
    @Clause("EPD-2")
    void epd2_a_summary_that_leaves_before_the_endpoint_is_disabled_says_decided_not_yet_done() {
        // given
        begunOfAReportedHssi();
        explored(BRIDGE, "no");
        warRoom(BRIDGE, "technical");
        story.completes(
                LEVEL_3, incident, "userTask_decideDisablement", Map.of("agreed", "yes", "reason", "It floods"));
        String undone = "Decided, not yet done";

        // then
        assertThat(story.shown(incident, "userTask_draftSummary", "returned"))
                .contains(undone, "asked for, without a decision: Disable the endpoint: It floods");
        assertThatThrownBy(this::letterWritten).rootCause().hasMessageContaining("The endpoint is not disabled yet");
        decided("userTask_recordManagementDecision", "approved", "RFC-1");
        ActionPlanAndSummaryTest.summaryWrittenAndSentUp(story, incident, LEAD, LEVEL_3);
        assertThat(context.getBean(Documents.class).latest(incident, DraftSummary.KIND, incident))
                .hasValueSatisfying(
                        summary -> assertThat(summary.html()).contains(undone, "approved: Disable the endpoint"));
        assertThat(story.entries(incident)).anyMatch(entry -> entry.contains("sent up:") && entry.contains(undone));
        assertThat(story.openTasks(incident)).doesNotContainKey("userTask_draftSummary");

        // when
        changes.progressed(BRIDGE, incident, "complete");
        reviewed();
        letterWritten();

        // then
        assertThat(context.getBean(Documents.class).latest(incident, WriteEndpointLetter.KIND, incident))
                .hasValueSatisfying(letter -> assertThat(letter.html()).contains("Endpoint 4711 was disabled"));
        assertThat(story.openTasks(incident))
                .as("the one that says that it is done")
                .containsKey("userTask_draftSummary");
        ActionPlanAndSummaryTest.summaryWrittenAndSentUp(story, incident, LEAD, LEVEL_3);
        assertThat(context.getBean(Documents.class).latest(incident, DraftSummary.KIND, incident))
                .hasValueSatisfying(summary -> assertThat(summary.html())
                        .contains("Restarted two nodes")
                        .doesNotContain(undone));
        assertThat(story.openTasks(incident))
                .containsKey("userTask_askReenablement")
                .doesNotContainKey("userTask_draftSummary");
    }

    @Test
    @Clause("EPD-2")
    void epd2_what_is_done_between_approval_and_sending_up_is_said_to_be_done() {
        // given
        begunOfAReportedHssi();
        explored(BRIDGE, "no");
        warRoom(BRIDGE, "technical");
        story.completes(
                LEVEL_3, incident, "userTask_decideDisablement", Map.of("agreed", "yes", "reason", "It floods"));
        decided("userTask_recordManagementDecision", "approved", "RFC-1");
        ActionPlanAndSummaryTest.drafted(story, incident, LEAD, Map.of());
        story.completes(LEAD, incident, "userTask_reviewSummary", Map.of("approved", "yes", "reviewer", "The Lead"));

        // when
        changes.progressed(BRIDGE, incident, "complete");
        reviewed();
        story.completes(LEVEL_3, incident, "userTask_passSummaryOn", Map.of("briefed", "The Director"));

        // then
        assertThat(context.getBean(Documents.class).latest(incident, DraftSummary.KIND, incident))
                .hasValueSatisfying(summary ->
                        assertThat(summary.html()).contains("The Lead").doesNotContain("Decided, not yet done"));
        letterWritten();
        assertThat(story.openTasks(incident)).doesNotContainKey("userTask_draftSummary");
    }

    private void begunOfAReportedHssi() {
        story.clock.setLondon("2026-11-24T10:00:00");
        incident = story.reportedByApi(ProviderStory.PROVIDER, report -> report.by("provider", null, 1));
        story.severitySet(BRIDGE, incident, 1);
        story.foundWithoutRisk(BRIDGE, incident);
        story.as(
                BRIDGE,
                () -> story.runtime.startProcessInstanceByKey(
                        "disable-endpoint", Map.of("reference", incident, "what", "Malformed messages from one site")));
    }
}
