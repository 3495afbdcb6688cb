package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.ReopenIncident;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users still see it after the provider said resolved, and a resolved HSSI is reopened. */
@EngineTest
class NotResolvedAfterAllTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    private String managed() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference =
                story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 1));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        return reference;
    }

    @Test
    @Clause({"OOH-17", "IH-18"})
    void it_is_managed_again_without_asking_the_provider_to_confirm_again() {
        String reference = managed();
        story.resolvedByTelephone(BRIDGE, reference);

        story.completes(
                BRIDGE,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "no", "checkedWith", "Ward 5", "seen", "The same error"));

        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference))
                .containsKeys("userTask_draftNotice", "userTask_recordUpdate", "userTask_driveResolution")
                .doesNotContainKeys("userTask_confirmHssi");
        assertThat(story.timeline(reference)).containsSubsequence("resolved", "not-resolved");
    }

    @Test
    @Clause("OOH-17")
    void a_service_without_a_fix_time_is_managed_again_as_well() {
        String reference = managed();
        story.resolvedByTelephone(BRIDGE, reference);
        context.getBean(JdbcClient.class)
                .sql("update incident set fix_time_minutes = null where reference = :reference")
                .param("reference", reference)
                .update();

        story.completes(
                BRIDGE,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "no", "checkedWith", "Ward 5", "seen", "The same error"));

        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.bean(Deadlines.class).running(reference, ClockKind.FIX_TIME))
                .isEmpty();
    }

    @Test
    @Clause("IH-22")
    void a_resolved_hssi_can_be_reopened_until_it_is_closed() {
        String reference = managed();
        story.resolvedByTelephone(BRIDGE, reference);
        story.completes(
                BRIDGE,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "Ward 5"));
        story.finalNoticeSent(BRIDGE, reference);
        story.completes(
                BRIDGE,
                reference,
                "userTask_recordResolution",
                Map.of(
                        "sufficient",
                        "yes",
                        "fix",
                        "workaround",
                        "stable",
                        "no",
                        "actions",
                        "Switched over",
                        "problemReference",
                        "PRB\n1",
                        "by",
                        "M\nN",
                        "change",
                        "none"));
        assertThat(story.incident(reference).resolution().problemReference()).isEqualTo("PRB 1");
        assertThat(story.bean(Timeline.class).of(reference))
                .extracting(TimelineEntry::onBehalfOf)
                .contains("M N");
        story.completes(BRIDGE, reference, "userTask_confirmWithReporter", Map.of("reporterAgrees", "yes"));
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_closeHssi");

        story.bean(ReopenIncident.class).reopen(reference, "It is back", BRIDGE);

        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.openTasks(reference))
                .containsOnlyKeys(
                        "userTask_assessRisks",
                        "userTask_planCheckpoint",
                        "userTask_recordUpdate",
                        "userTask_takeOver");
        story.foundWithoutRisk(BRIDGE, reference);
        assertThat(story.openTasks(reference)).containsKeys("userTask_driveResolution", "userTask_draftNotice");
    }
}
