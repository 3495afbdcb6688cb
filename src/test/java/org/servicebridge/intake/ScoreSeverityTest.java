package org.servicebridge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The scoring sheet is filled in, by itself or for an HSSI on record. */
@EngineTest
class ScoreSeverityTest {

    private static final Actor DESK = Actor.person("desk", Set.of(Groups.NATIONAL_SERVICE_DESK));

    /** Scores 30 + 15 + 20 + 40 + 15 + 20 + 10 = 150. */
    private static final Map<String, Object> SHEET = Map.of(
            "manualUrgency", "medium-many",
            "manualSuppliers", "minimal",
            "manualSite", "minimal",
            "manualCriticality", "high",
            "manualRisk", "low",
            "manualUsers", "multiple-sites",
            "manualPriority", "low");

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private SeverityHistory history;

    @Autowired
    private Clock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private IdentityService identity;

    @Test
    @Clause("SEV-3")
    void who_fills_in_the_sheet_reads_score_and_severity() {
        // when
        ProcessInstance process = score(Map.of());

        // then
        Task task = open(process);
        assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_readSeverityScore");
        assertThat(task.getAssignee()).isEqualTo("desk");
        assertThat(forms.getTaskFormVariables(task.getId()))
                .containsEntry("header", "**For no HSSI on record**")
                .containsEntry("score", 150)
                .containsEntry("scoredSeverity", 2);
        assertThat(process.getBusinessKey()).isNull();
        assertThat(runtime.getVariables(process.getId())).containsOnlyKeys("score", "scoredSeverity", "initiator");

        // when
        tasks.complete(task.getId());

        // then
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .count())
                .isZero();
    }

    @Test
    @Clause("SEV-3")
    void the_score_of_an_hssi_goes_on_its_record_and_changes_no_severity() {
        // given
        Incident incident = anIncident().ofSeverity(1).managedIn(incidents, clock);

        // when
        ProcessInstance process =
                score(Map.of("hssiReference", " " + incident.reference().toLowerCase(Locale.ROOT)));

        // then
        assertThat(open(process).getName()).isEqualTo(incident.reference() + " Read severity score");
        assertThat(timeline.of(incident.reference()))
                .extracting(TimelineEntry::kind, TimelineEntry::recordedBy, TimelineEntry::content)
                .containsExactly(tuple(
                        "severity-scored",
                        "desk",
                        "Score 150, which is severity 2, as guidance only: urgency medium-many, other providers minimal,"
                                + " site minimal, criticality high, clinical safety or security low, users multiple-sites,"
                                + " priority low."));
        assertThat(history.of(incident.reference()))
                .extracting(SeverityHistory.Change::severity, SeverityHistory.Change::source)
                .containsExactly(tuple(2, "score"));
        assertThat(incidents.get(incident.reference()).rating().severity()).isEqualTo(1);
    }

    @Test
    void no_hssi_of_that_reference() {
        assertThatThrownBy(() -> score(Map.of("hssiReference", "HSSI-999999")))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no incident HSSI-999999.");
    }

    @Test
    void an_hssi_that_the_person_may_not_see_does_not_exist() {
        // given
        Incident restricted = anIncident()
                .ownedBy(Groups.SERVICE_BRIDGE)
                .flagged(new Flags(true, false, false))
                .managedIn(incidents, clock);

        // then
        assertThatThrownBy(() -> score(Map.of("hssiReference", restricted.reference())))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no incident %s.", restricted.reference());
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void an_hssi_that_is_over_takes_no_score() {
        // given
        Incident incident = anIncident().reportedIn(incidents, clock);
        incident.withdraw("Not an incident", null);
        incidents.save(incident);

        // then
        assertThatThrownBy(() -> score(Map.of("hssiReference", incident.reference())))
                .isInstanceOf(Refusal.class)
                .hasMessage("%s is withdrawn.", incident.reference());
        assertThat(history.of(incident.reference())).isEmpty();
    }

    @Test
    @Clause("SEV-3")
    void an_answer_that_is_not_on_the_sheet_is_refused() {
        assertThatThrownBy(() -> score(Map.of("manualRisk", "enormous")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Answer the question on clinical safety or security from the list.");
    }

    private ProcessInstance score(Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(SHEET);
        answers.putAll(changes);
        identity.setAuthentication(DESK.id(), List.copyOf(DESK.groups()));
        try {
            return runtime.startProcessInstanceByKey("score-severity", answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    private Task open(ProcessInstance process) {
        return tasks.createTaskQuery().processInstanceId(process.getId()).singleResult();
    }
}
