package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An internally provided service waits for nobody. */
@EngineTest
class InternalServiceTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause({"IH-3", "INV-3", "INV-6", "BRG-6"})
    void its_desk_sets_the_severity_and_it_is_managed_at_once() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(BRIDGE, report -> report.ofService("internal-hosting"));

        story.severitySet(BRIDGE, reference, 1);

        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference))
                .containsOnlyKeys("userTask_assessRisks", "userTask_recordUpdate", "userTask_takeOver");
    }

    @Test
    @Clause({"INV-1", "SEV-1"})
    void severity_three_stays_with_ordinary_incident_management() {
        String reference = story.reportedByApi(
                BRIDGE, report -> report.ofService("internal-hosting").rated("minor", 50, 3));
        ProcessInstance hssi = story.process("hssi", reference);
        assertThat(story.incident(reference).rating().advisedSeverity()).isEqualTo(4);

        story.severitySet(BRIDGE, reference, 3);

        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(hssi).hasPassedInOrder("userTask_setSeverity", "endEvent_lowerSeverity");
    }
}
