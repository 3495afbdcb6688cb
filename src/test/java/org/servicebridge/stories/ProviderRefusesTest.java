package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.supplier.AnswerConfirmation;
import org.servicebridge.supplier.Confirmation;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Monitoring finds it first; the provider says that it is no HSSI and the Bridge decides. */
@EngineTest
class ProviderRefusesTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    private String reference = "";

    @BeforeEach
    void theBridgeFoundItAndTheProviderRefuses() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedToDesk(BRIDGE, Map.of("summary", "Response times rise", "foundByBridge", true));
        story.logged(BRIDGE, reference, Map.of("detectedBy", "monitoring"));
        story.severitySet(BRIDGE, reference, 1);
        story.completes(
                BRIDGE,
                reference,
                "userTask_confirmHssi",
                Map.of("confirmed", "no", "providerSeverity", 3, "by", "Duty manager"));
    }

    @Test
    @Clause("INV-4")
    void the_bridge_can_invoke_all_the_same_and_both_views_stay_on_the_record() {
        assertThat(story.state(reference)).isEqualTo(IncidentState.REFUSED);

        story.completes(
                BRIDGE,
                reference,
                "userTask_decideDispute",
                Map.of("invoke", "yes", "disputeReason", "Two regions report it"));

        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference))
                .containsOnlyKeys(
                        "userTask_assessRisks",
                        "userTask_planCheckpoint",
                        "userTask_recordUpdate",
                        "userTask_takeOver");
        assertThat(story.incident(reference).rating().providerSeverity()).isEqualTo(3);
        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
        assertThat(story.timeline(reference)).contains("dispute-decided");
    }

    @Test
    @Clause("INV-4")
    void whoever_decides_reads_what_the_provider_says_by_now() {
        assertThat(story.shown(reference, "userTask_decideDispute", "views")).contains("The provider says severity 3");

        story.bean(AnswerConfirmation.class)
                .answer(
                        reference,
                        new Confirmation(false, 4, null, null, null, null, null, null, null),
                        Actor.key("spine", "spine-operations"));

        assertThat(story.shown(reference, "userTask_decideDispute", "views")).contains("The provider says severity 4");
    }

    @Test
    @Clause({"INV-4", "INV-6"})
    void the_bridge_can_agree_and_it_is_withdrawn() {
        ProcessInstance hssi = story.process("hssi", reference);

        story.completes(
                BRIDGE, reference, "userTask_decideDispute", Map.of("invoke", "no", "disputeReason", "One ward only"));

        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.isOver(reference)).isTrue();
        assertThat(hssi).hasPassedInOrder("userTask_setSeverity", "callActivity_inHours", "endEvent_notConfirmed");
    }
}
