package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Timeline;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A desk reports a severity 1 in core hours; it is confirmed, communicated, resolved and closed. */
@EngineTest
class SeverityOneInCoreHoursTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause({
        "IH-1a", "IH-5", "IH-6", "IH-7", "IH-9", "IH-12", "IH-18", "IH-19", "IH-20", "IH-21", "IH-22", "INV-1", "INV-2",
        "INV-5"
    })
    void runs_from_the_first_report_to_closure() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedToDesk(
                DESK, Map.of("summary", "Smartcard log-in fails", "deskReference", "NSD-77", "reporter", "Ward 5"));
        ProcessInstance hssi = story.process("hssi", reference);
        assertThat(hssi).isWaitingAt("userTask_logIncident");
        assertThat(story.openTasks(reference)).containsOnly(entry("userTask_logIncident", "national-service-desk"));

        story.logged(DESK, reference, Map.of("deskReference", "NSD-77"));
        assertThat(story.incident(reference).rating().advisedSeverity()).isEqualTo(1);

        story.severitySet(DESK, reference, 1);
        assertThat(story.openTasks(reference)).containsOnly(entry("userTask_confirmHssi", "national-service-desk"));
        assertThat(story.incident(reference).handling().owner()).isEqualTo("national-service-desk");

        story.confirmedByTelephone(DESK, reference, 1);
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        story.completes(DESK, reference, "userTask_handOver", Map.of("takenBy", "Ann Analyst"));
        assertThat(story.incident(reference).handling().owner()).isEqualTo("service-bridge");
        assertThat(story.running(reference, ClockKind.FIRST_NOTICE).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(20)));

        story.foundWithoutRisk(BRIDGE, reference);
        assertThat(story.openTasks(reference))
                .containsOnlyKeys(
                        "userTask_draftNotice",
                        "userTask_planCheckpoint",
                        "userTask_recordUpdate",
                        "userTask_driveResolution",
                        "userTask_takeOver");

        story.passes(reference, ofMinutes(5));
        story.noticeSent(BRIDGE, reference);
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isFalse();
        assertThat(story.running(reference, ClockKind.NEXT_NOTICE).dueAt())
                .as("the time that the draft showed when it was made, five minutes ago")
                .isEqualTo(story.clock.instant().plus(ofMinutes(55)));
        assertThat(story.openTasks(reference)).containsEntry("userTask_relayNotice", "national-service-desk");

        story.passes(reference, ofMinutes(30));
        story.resolvedByTelephone(BRIDGE, reference);
        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);

        story.agreedAndClosed(BRIDGE, DESK, reference);

        assertThat(story.state(reference)).isEqualTo(IncidentState.CLOSED);
        assertThat(story.isOver(reference)).isTrue();
        assertThat(hssi)
                .hasPassedInOrder(
                        "startEvent_reportedToDesk",
                        "userTask_logIncident",
                        "businessRuleTask_adviseSeverity",
                        "userTask_setSeverity",
                        "callActivity_inHours",
                        "userTask_closeHssi",
                        "endEvent_closed")
                .hasNotPassed("callActivity_outOfHours", "callActivity_tellOfResolved");
        assertThat(story.timeline(reference))
                .containsSubsequence("reported", "logged", "severity-set", "confirmed", "resolved", "closed");
        assertThat(story.bean(Timeline.class).check(reference).isIntact()).isTrue();
        assertThat(story.bean(Deadlines.class).of(reference)).allMatch(deadline -> deadline.stoppedAt() != null);
    }
}
