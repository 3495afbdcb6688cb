package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.WithdrawIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An HSSI turns out to be none while it is managed. */
@EngineTest
class WithdrawnTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause("INV-1")
    void nothing_fires_any_more_and_the_record_says_why() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference =
                story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 1));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);

        story.bean(WithdrawIncident.class).withdraw(reference, "Local fault only", null, BRIDGE);

        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.bean(Deadlines.class).of(reference)).allMatch(deadline -> deadline.stoppedAt() != null);
        assertThat(story.timeline(reference)).contains("withdrawn");
    }

    @Test
    @Clause("INV-1")
    void a_duplicate_is_linked_to_the_record_that_goes_on() {
        String goesOn = story.reportedByApi(BRIDGE, report -> report);
        String again = story.reportedByApi(BRIDGE, report -> report);
        ProcessInstance hssi = story.process("hssi", again);

        story.completes(BRIDGE, again, "userTask_setSeverity", Map.of("severitySet", "1", "duplicateOf", goesOn));

        assertThat(story.incident(again).withdrawal().duplicateOf()).isEqualTo(goesOn);
        assertThat(hssi).hasPassedInOrder("userTask_setSeverity", "endEvent_duplicate");
        assertThat(story.timeline(goesOn)).contains("duplicate-linked");
    }
}
