package org.servicebridge.stories;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of whatever severity, from an alert and of what is over already: management is told alone, at night after the EDM. */
@EngineTest
class ManagementToldTest {

    private static final List<String> MANAGEMENT =
            List.of("live-services-head@example.org", "service-desks-head@example.org");

    private static final Map<String, Object> TOLD_AS_ITS_PROVIDER_SAYS =
            Map.of("tellManagement", "yes", "providerSaid", "4", "providerSaidBy", "Duty manager");

    @Autowired
    private ApplicationContext context;

    private Story story;
    private Readers readers;

    @BeforeEach
    void begin() {
        story = new Story(context);
        readers = new Readers(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause("COM-10")
    void com10_a_lower_severity_at_night_is_told_to_management_after_the_edm() {
        story.clock.setLondon("2026-11-24T22:00:00");
        String reference = story.reportedToDesk(DESK, "One of two power supplies fails");
        story.logged(DESK, reference, Map.of("serviceAffected", "no"));
        story.severitySet(DESK, reference, 4, TOLD_AS_ITS_PROVIDER_SAYS);
        story.noticeSent(DESK, reference);
        assertThat(readers.told(reference)).isEmpty();
        assertThat(story.openTasks(reference)).containsOnly(entry("userTask_releaseNotice", "edm"));
        assertThat(PagedFor.of(context, reference)).contains("edm userTask_releaseNotice");

        story.completes(EDM, reference, "userTask_releaseNotice", Map.of("release", "yes"));

        assertThat(readers.told(reference)).containsExactlyElementsOf(MANAGEMENT);
        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
    }

    @Test
    @Clause({"COM-10", "COM-6"})
    void com10_what_was_over_when_it_was_reported_at_night_is_told_to_management_after_the_edm() {
        story.clock.setLondon("2026-11-24T22:00:00");
        String reference = story.reportedToDesk(
                DESK,
                Map.of(
                        "summary", "One of two power supplies failed",
                        "whoReports", "provider",
                        "providerSeverity", "1"));
        story.logged(DESK, reference, Map.of("serviceAffected", "no", "resolvedAt", "2026-11-24T21:30"));
        story.severitySet(DESK, reference, 1);
        story.finalNoticeSent(DESK, reference);
        assertThat(readers.told(reference)).isEmpty();
        assertThat(story.openTasks(reference)).contains(entry("userTask_releaseNotice", "edm"));

        story.completes(EDM, reference, "userTask_releaseNotice", Map.of("release", "yes"));

        assertThat(readers.told(reference)).containsExactlyElementsOf(MANAGEMENT);
        assertThat(readers.onStatusPage(reference)).isFalse();
    }

    @Test
    @Clause({"COM-10", "INV-6"})
    void com10_what_an_alert_showed_is_told_to_management_whatever_its_severity() {
        story.bean(ApiCaller.class).post(ApiCaller.MONITORING, "/api/v1/alerts/alertmanager", """
                        {"alerts": [{"status": "firing", "fingerprint": "power", "labels": {"alertname": "PowerSupply",
                         "severity": "critical", "service": "spine-core"}}]}
                        """);
        String reference = reportedFromAlert();
        story.logged(BRIDGE, reference, Map.of("serviceAffected", "no"));
        assertThatThrownBy(() -> story.severitySet(BRIDGE, reference, 3, Map.of("tellManagement", "yes")))
                .as("what an alert shows is not its provider's word")
                .hasStackTraceContaining("Nobody is told before its provider has said what it sees");
        story.severitySet(BRIDGE, reference, 3, TOLD_AS_ITS_PROVIDER_SAYS);
        story.noticeSent(BRIDGE, reference);

        assertThat(readers.told(reference)).containsExactlyElementsOf(MANAGEMENT);
        assertThat(readers.onStatusPage(reference)).isFalse();
    }

    /** The Bridge has a health check made, and reports what it found. */
    private String reportedFromAlert() {
        Task asked = story.bean(TaskService.class)
                .createTaskQuery()
                .taskDefinitionKey("userTask_checkHealth")
                .singleResult();
        story.answers(
                BRIDGE,
                asked,
                Map.of("outcome", "report", "serviceCode", "spine-core", "found", "Duty manager: one supply fails"));
        return story.bean(JdbcClient.class)
                .sql("select incident from alert")
                .query(String.class)
                .single();
    }
}
