package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.stories.Story.LEVEL_3;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.servicebridge.change.ChangeRequest;
import org.servicebridge.change.ChangeRequests;
import org.servicebridge.change.WithdrawChange;
import org.servicebridge.change.WriteEndpointLetter;
import org.servicebridge.document.Documents;
import org.servicebridge.testing.Clause;

/** An endpoint that harms the national services is disabled, and comes back. */
class EndpointTest extends EndpointStory {

    @Test
    @Clause({"EPD-1", "EPD-2", "EPD-3", "EPD-4"})
    void epd2_level_3_decides_the_change_is_made_all_are_told_and_the_endpoint_comes_back_by_its_own_change() {
        // given
        asked("2026-11-24T10:00:00", BRIDGE);
        explored(BRIDGE, "no");
        warRoom(BRIDGE, "technical", "security");

        assertThat(story.shown(incident, "userTask_decideDisablement", "found"))
                .contains("The supplier throttles its queue", "The Spine may fail within the hour");

        // when
        story.completes(
                LEVEL_3,
                incident,
                "userTask_decideDisablement",
                Map.of("agreed", "yes", "reason", "Endpoint 4711 floods the Spine"));

        // then
        assertThat(story.openTasks(incident))
                .containsOnlyKeys(
                        "userTask_recordManagementDecision", "userTask_draftSummary", "userTask_writeEndpointLetter");
        assertThat(story.timeline(incident)).doesNotContain("answered");
        assertThat(story.shown(incident, "userTask_draftSummary", "reference")).isEqualTo(incident);
        assertThatThrownBy(this::letterWritten).rootCause().hasMessageContaining("The endpoint is not disabled yet");
        decided("userTask_recordManagementDecision", "approved", "RFC-1");
        changes.progressed(BRIDGE, incident, "complete");
        reviewed();
        // What ends in one moment has no order in the engine's history.
        story.clock.advance(Duration.ofMinutes(1));
        letterWritten();
        ActionPlanAndSummaryTest.summaryWrittenAndSentUp(story, incident, LEAD, LEVEL_3);
        assertThat(story.entries(incident)).noneMatch(entry -> entry.contains("not yet done"));
        story.completes(OWNER, incident, "userTask_askReenablement", Map.of("stepsDone", "The queue is limited"));
        decided("userTask_decideReenablement", "rejected", "SCN-2");
        story.completes(OWNER, incident, "userTask_askReenablement", Map.of("stepsDone", "And tested"));
        decided("userTask_decideReenablement", "approved", "SCN-3");
        changes.progressed(BRIDGE, incident, "complete");
        reviewed();
        assertThat(story.isOver(incident)).isTrue();
        assertThat(story.timeline(incident))
                .containsSubsequence("mitigation-explored", "war-room-held", "disablement-decided", "change-asked");
        assertThat(disablement)
                .hasPassedInOrder(
                        "userTask_exploreMitigation",
                        "userTask_holdWarRoom",
                        "userTask_decideDisablement",
                        "callActivity_change",
                        "userTask_writeEndpointLetter",
                        "callActivity_reenable",
                        "endEvent_enabledAgain");
    }

    @Test
    @Clause("EPD-1")
    void epd1_outside_core_hours_the_edm_sets_the_war_room_up_and_level_3_joins() {
        asked("2026-11-24T22:00:00", EDM);
        explored(EDM, "no");

        assertThat(story.openTasks(incident)).containsEntry("userTask_holdWarRoom", "edm");
        assertThatThrownBy(() -> warRoom(EDM, "technical"))
                .hasRootCauseMessage("Outside core hours the level 3 Escalation Manager joins.");
        warRoom(EDM, "technical", "level-3");
        assertThat(story.openTasks(incident)).containsOnlyKeys("userTask_decideDisablement");
    }

    @Test
    @Clause("EPD-4")
    void epd4_what_the_supplier_can_mitigate_is_not_disabled() {
        asked("2026-11-24T10:00:00", BRIDGE);

        explored(BRIDGE, "yes");

        assertThat(story.isOver(incident)).isTrue();
        assertThat(disablement)
                .hasPassedInOrder("userTask_exploreMitigation", "endEvent_mitigated")
                .hasNotPassed("userTask_holdWarRoom");
    }

    @Test
    @Clause("EPD-2")
    void epd2_what_level_3_refuses_stays_enabled() {
        asked("2026-11-24T10:00:00", BRIDGE);
        explored(BRIDGE, "no");
        warRoom(BRIDGE, "technical");

        story.completes(
                LEVEL_3,
                incident,
                "userTask_decideDisablement",
                Map.of("agreed", "no", "reason", "It would harm care"));

        assertThat(disablement).isEnded().hasPassed("endEvent_notDisabled").hasNotPassed("callActivity_change");
    }

    @Test
    @Clause("EPD-2")
    void epd2_where_the_change_is_rejected_nobody_is_told_of_a_disablement() {
        asked("2026-11-24T10:00:00", BRIDGE);
        explored(BRIDGE, "no");
        warRoom(BRIDGE, "technical");
        story.completes(
                LEVEL_3, incident, "userTask_decideDisablement", Map.of("agreed", "yes", "reason", "It floods"));

        decided("userTask_recordManagementDecision", "rejected", "RFC-1");

        assertThat(story.isOver(incident)).isTrue();
        assertThat(disablement)
                .hasPassedInOrder("endEvent_changeRefused", "endEvent_notChanged")
                .hasNotPassed("callActivity_reenable");
        assertThat(context.getBean(Documents.class).latest(incident, WriteEndpointLetter.KIND, incident))
                .isEmpty();
    }

    @Test
    @Clause("EPD-3")
    void epd3_where_the_change_that_brings_it_back_is_withdrawn_it_is_asked_for_again() {
        // given
        disabled();
        story.completes(OWNER, incident, "userTask_askReenablement", Map.of("stepsDone", "The queue is limited"));
        List<ChangeRequest> all = context.getBean(ChangeRequests.class).of(incident);
        String reenablement = all.get(all.size() - 1).reference();

        // when
        context.getBean(WithdrawChange.class).withdraw(incident, reenablement, "Asked too early", BRIDGE);

        // then
        assertThat(story.openTasks(incident)).containsOnlyKeys("userTask_askReenablement");
        story.completes(OWNER, incident, "userTask_askReenablement", Map.of("stepsDone", "And tested"));
        decided("userTask_decideReenablement", "approved", "SCN-3");
        assertThat(story.openTasks(incident)).containsOnlyKeys("userTask_reportProgress");
    }
}
