package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.stories.Story.LEVEL_3;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.servicebridge.document.Documents;
import org.servicebridge.review.DraftSummary;
import org.servicebridge.testing.Clause;

/** Senior management reads of a disablement what is done, and that it is decided only as long as it is not done. */
class UndoneDisablementTest extends EndpointStory {

    @Test
    @Clause("EPD-2")
    void epd2_a_summary_that_leaves_before_the_endpoint_is_disabled_says_decided_not_yet_done() {
        // given
        asked("2026-11-24T10:00:00", BRIDGE);
        explored(BRIDGE, "no");
        warRoom(BRIDGE, "technical");
        story.completes(
                LEVEL_3, incident, "userTask_decideDisablement", Map.of("agreed", "yes", "reason", "It floods"));
        String undone = "Decided, not yet done";

        // then
        assertThat(story.shown(incident, "userTask_draftSummary", "returned"))
                .contains(undone, "asked for, without a decision: Disable the endpoint: It floods");
        decided("userTask_recordManagementDecision", "approved", "RFC-1");
        ActionPlanAndSummaryTest.summaryWrittenAndSentUp(story, incident, LEAD, LEVEL_3);
        assertThat(context.getBean(Documents.class).latest(incident, DraftSummary.KIND, incident))
                .hasValueSatisfying(
                        summary -> assertThat(summary.html()).contains(undone, "approved: Disable the endpoint"));
        assertThat(story.entries(incident)).anyMatch(entry -> entry.contains("sent up:") && entry.contains(undone));
    }
}
