package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.servicebridge.stories.ChangeStory.CHANGE;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.stories.Story.LEVEL_3;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.change.WriteEndpointLetter;
import org.servicebridge.document.Documents;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays how an endpoint that harms the national services is disabled, for stories about it. */
@EngineTest
abstract class EndpointStory {

    static final Actor OWNER = Actor.person("owner", Set.of(Groups.SERVICE_OWNER));

    @Autowired
    ApplicationContext context;

    ChangeStory changes;
    Story story;
    String incident = "";

    @SuppressWarnings("NullAway.Init") // begun as each story asks for it
    ProcessInstance disablement;

    @BeforeEach
    void begin() {
        changes = new ChangeStory(context);
        story = changes.story;
    }

    void disabled() {
        asked("2026-11-24T10:00:00", BRIDGE);
        explored(BRIDGE, "no");
        warRoom(BRIDGE, "technical");
        story.completes(
                LEVEL_3, incident, "userTask_decideDisablement", Map.of("agreed", "yes", "reason", "It floods"));
        decided("userTask_recordManagementDecision", "approved", "RFC-1");
        changes.progressed(BRIDGE, incident, "complete");
        reviewed();
        letterWritten();
        ActionPlanAndSummaryTest.summaryWrittenAndSentUp(story, incident, LEAD, LEVEL_3);
    }

    void asked(String london, Actor actor) {
        incident = changes.managed(london);
        disablement = story.as(
                actor,
                () -> story.runtime.startProcessInstanceByKey(
                        "disable-endpoint", Map.of("reference", incident, "what", "Malformed messages from one site")));
    }

    void explored(Actor actor, String mitigated) {
        story.completes(
                actor,
                incident,
                "userTask_exploreMitigation",
                Map.of("tried", "The supplier throttles its queue", "mitigated", mitigated));
    }

    void warRoom(Actor actor, String... present) {
        story.completes(
                actor,
                incident,
                "userTask_holdWarRoom",
                Map.of("stakeholders", List.of(present), "findings", "The Spine may fail within the hour"));
    }

    void decided(String task, String decision, String number) {
        story.completes(
                CHANGE, incident, task, Map.of("decision", decision, "rfcNumber", number, "reason", "As judged"));
    }

    void reviewed() {
        story.completes(
                CHANGE, incident, "userTask_reviewChange", Map.of("successful", "yes", "found", "Went as planned"));
    }

    void letterWritten() {
        story.completes(
                OWNER,
                incident,
                "userTask_writeEndpointLetter",
                Map.of(
                        "recipient", "Example Systems",
                        "address", "service@systems.example.org",
                        "action", "Endpoint 4711 was disabled",
                        "impact", "No messages reach the Spine",
                        "wayBack", "Limit the queue, then ask for re-enablement"));
        assertThat(context.getBean(Documents.class).latest(incident, WriteEndpointLetter.KIND, incident))
                .hasValueSatisfying(letter -> assertThat(letter.html()).contains("Limit the queue", "Example Systems"));
        assertThat(context.getBean(JdbcClient.class)
                        .sql("select count(*) from delivery where address = 'service@systems.example.org'")
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
