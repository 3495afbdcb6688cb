package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.ListMissing;
import org.servicebridge.incident.ServiceKnown;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An internally provided service waits for nobody. */
@EngineTest
class InternalServiceTest {

    private static final String FAIL_AWAY = "userTask_carryOutFailAway";
    private static final String ASSESS = "userTask_assessImpact";
    private static final String CONFIRM = "userTask_confirmSeverity";
    private static final Actor CLINICAL = Actor.person("clinical", Set.of(Groups.CLINICAL_SAFETY));

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
                .containsOnlyKeys(
                        "userTask_assessImpact",
                        "userTask_assessRisks",
                        "userTask_callTeam",
                        "userTask_carryOutFailAway",
                        "userTask_planCheckpoint",
                        "userTask_recordUpdate",
                        "userTask_takeOver");
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

    @Test
    @Clause({"BRG-6", "SUP-4"})
    void brg6_agreed_fail_away_is_asked_for_at_once_and_the_severity_is_confirmed_with_all_assessments_in_sight() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(BRIDGE, report -> report.ofService("internal-hosting"));
        String external = story.reportedByApi(BRIDGE, report -> report);

        // then
        assertThat(story.openTasks(external)).doesNotContainKey(FAIL_AWAY);
        assertThat(story.shown(reference, FAIL_AWAY, "steps")).contains("Move traffic to the second site");
        assertThat(story.task(reference, FAIL_AWAY).getDueDate())
                .isEqualTo(Date.from(story.clock.instant().plus(ofMinutes(10))));

        // when
        story.as(
                BRIDGE,
                () -> story.runtime.startProcessInstanceByKey(
                        "gather-assessments",
                        Map.of(
                                "reference", reference,
                                "what", "Log-in at both sites",
                                "teams", "[\"clinical\",\"dev-ops\"]",
                                "others", "Network team")));

        // then
        assertThat(story.open(reference, ASSESS))
                .extracting(Task::getName)
                .containsExactlyInAnyOrder(
                        reference + " Assess impact: Clinical Safety",
                        reference + " Assess impact: DevOps",
                        reference + " Assess impact: Network team");
        assessed(
                CLINICAL, reference, "Clinical Safety", Map.of("words", "Paper forms in use", "severityAssessed", "1"));
        assertThat(story.shown(reference, "userTask_setSeverity", "advice"))
                .contains("Clinical Safety (clinical), severity 1: Paper forms in use", "DevOps: not answered yet");
        assertThatThrownBy(() -> assessed(CLINICAL, reference, "DevOps", Map.of("words", "None")))
                .as("each answers for itself")
                .isInstanceOf(AuthorizationException.class);
        story.severitySet(BRIDGE, reference, 1);
        assertThat(missing(reference)).contains("The agreed fail-away is not recorded as carried out.");
        story.completes(
                BRIDGE, reference, FAIL_AWAY, Map.of("done", "yes", "words", "Traffic moved", "by", "Night operator"));
        assertThat(missing(reference)).doesNotContain("fail-away");
        story.passes(reference, ofMinutes(11));
        assertThat(story.open(reference, ASSESS))
                .hasSize(2)
                .allMatch(task -> task.getDueDate().before(Date.from(story.clock.instant())), "overdue");
        assessed(BRIDGE, reference, "DevOps", Map.of("words", "None", "by", "Ann"));
        assessed(BRIDGE, reference, "Network team", Map.of("words", "One line is down", "severityAssessed", "2"));
        assertThat(story.shown(reference, CONFIRM, "answers"))
                .contains("Paper forms", "DevOps (Ann): None", "Network team (bridge), severity 2: One line is down");
        story.completes(
                BRIDGE, reference, CONFIRM, Map.of("severityConfirmed", "2", "why", "The second site carries it"));
        assertThat(story.incident(reference).rating().severity()).isEqualTo(2);
        assertThat(story.timeline(reference))
                .containsSubsequence("fail-away-agreed", "assessments-asked", "assessed", "fail-away-done", "assessed")
                .contains("severity-changed");
    }

    @Test
    @Clause("BRG-6")
    void brg6_a_correction_of_the_service_ends_the_wrong_fail_away_and_asks_for_the_right_one() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(BRIDGE, report -> report.ofService("internal-hosting"));
        story.bean(JdbcClient.class)
                .sql("update fail_away set service = 'spine-core', steps = 'The wrong steps' where incident ="
                        + " :incident")
                .param("incident", reference)
                .update();

        // when
        known(reference);
        known(reference);

        // then
        assertThat(story.open(reference, FAIL_AWAY)).as("once").hasSize(1);
        assertThat(story.shown(reference, FAIL_AWAY, "steps")).contains("Move traffic to the second site");
        assertThat(story.timeline(reference))
                .containsSubsequence("fail-away-agreed", "fail-away-replaced", "fail-away-agreed");
    }

    @Test
    @Clause({"BRG-6", "BRG-5"})
    void brg5_a_team_names_its_owner_of_a_restricted_hssi_and_keeps_its_question_at_shift_change() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(BRIDGE, report -> report.ofService("internal-hosting"));
        story.as(
                BRIDGE,
                () -> story.runtime.startProcessInstanceByKey(
                        "gather-assessments",
                        Map.of("reference", reference, "what", "Log-in", "teams", "[\"service-desk\",\"dev-ops\"]")));
        story.severitySet(BRIDGE, reference, 1);

        // when
        story.completes(DESK, reference, "userTask_takeOver", Map.of("reason", "Shift change"));
        story.completes(BRIDGE, reference, "userTask_takeOver", Map.of("reason", "Shift change"));

        // then
        assertThat(groups(asked(reference, "Service desk")))
                .containsExactlyInAnyOrder("service-bridge", "national-service-desk");

        // when
        restricted(reference);

        // then
        assertThat(groups(asked(reference, "Service desk")))
                .as("it may not see it any more, and its owner asks it")
                .containsExactly("service-bridge");
        assertThat(groups(asked(reference, "DevOps"))).containsExactly("service-bridge");
        assessed(
                BRIDGE,
                reference,
                "Service desk",
                Map.of("words", "Phones are busy", "owner", "Alex Example", "ownerContact", "07700 900123"));
        assertThat(story.bean(Contacts.class).of(reference))
                .extracting(Contact::inWords)
                .contains("Service desk: Alex Example, 07700 900123");
    }

    private void known(String reference) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new ServiceKnown(reference)));
    }

    private void restricted(String reference) {
        Map<String, Object> risk = Story.withoutRisk();
        risk.putAll(Map.of("securityRisk", "yes", "riskDescription", "Records may be open to all"));
        story.completes(BRIDGE, reference, "userTask_assessRisks", risk);
    }

    private void assessed(Actor person, String reference, String team, Map<String, Object> answers) {
        story.answers(person, asked(reference, team), answers);
    }

    private Task asked(String reference, String team) {
        return story.open(reference, ASSESS).stream()
                .filter(task -> task.getName().endsWith(team))
                .findAny()
                .orElseThrow();
    }

    private List<String> groups(Task task) {
        return story.bean(TaskService.class).getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private String missing(String reference) {
        return story.bean(ListMissing.class).of(story.incident(reference)).toString();
    }
}
