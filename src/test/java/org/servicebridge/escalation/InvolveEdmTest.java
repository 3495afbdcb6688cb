package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Handling;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class InvolveEdmTest {

    private static final String DECIDE = "userTask_decideBau";
    private static final String GUIDE = "userTask_giveGuidance";

    @Autowired
    private Incidents incidents;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    private String reference = "";

    @BeforeEach
    void atNight() {
        clock.setLondon("2026-11-25T03:00:00");
    }

    @Test
    @Clause("OOH-6")
    void ooh6_businessAsUsualIsAdvisedWithoutAReasonAndLetsNoticesLeaveWithoutTheEdm() {
        involveEdm(anIncident().ofKinds("local"));

        Task task = only(DECIDE);
        assertThat(tasks.getVariable(task.getId(), "advice"))
                .isEqualTo("**Advice: business as usual.** No reason of the non-BAU profile holds.");
        assertThat(tasks.getVariable(task.getId(), "bau")).isEqualTo("yes");
        assertThat(groups(task)).containsExactly(Groups.NATIONAL_SERVICE_DESK);
        tasks.complete(task.getId());

        assertThat(ends()).containsExactly("endEvent_bau");
        assertThat(handling().bau()).isTrue();
        assertThat(handling().communications()).isEqualTo(Communications.ALLOWED);
        assertThat(texts()).containsExactly("Business as usual: the desk handles it.");
    }

    @Test
    @Clause({"OOH-6", "ESC-9"})
    void ooh6_theAdviceNamesEveryReasonOfTheNonBauProfile() {
        involveEdm(anIncident()
                .ofKinds("data-centre", "multi-site")
                .failing("outage")
                .flagged(new Flags(true, false, false)));

        assertThat(tasks.getVariable(only(DECIDE).getId(), "advice")).isEqualTo("""
                        **Advice: not business as usual**, because:

                        - Data centre: significant performance issue or outage
                        - Several sites: outage
                        - Clinical safety""");
        assertThat(tasks.getVariable(only(DECIDE).getId(), "bau")).isEqualTo("no");
    }

    @Test
    @Clause("ESC-9")
    void esc9_whatIsNotKnownCannotBeClassedAndGoesToTheEdm() {
        involveEdm(anIncident().ofKinds("data-centre").failing(null));

        assertThat(tasks.getVariable(only(DECIDE).getId(), "bau")).isEqualTo("no");
    }

    @Test
    @Clause({"OOH-6", "ESC-9"})
    void esc9_aRequestMakesItMoreThanBusinessAsUsualSoThatHandlingItAnywayNeedsAReason() {
        involveEdm(anIncident());
        String task = only(DECIDE).getId();

        assertThatThrownBy(() -> tasks.complete(task, Map.of("request", "press-office")))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasRootCauseMessage("Say why it is business as usual although: The press office is asking.");
        assertThatThrownBy(() -> tasks.complete(task, Map.of("cannotBeClassed", true)))
                .hasRootCauseMessage("Say why it is business as usual although: It cannot be classed.");
        assertThat(handling().bau()).isNull();

        tasks.complete(task, Map.of("request", "press-office", "reason", "A local paper, answered already."));
        assertThat(handling().bau()).isTrue();
        assertThat(texts())
                .last()
                .isEqualTo("Business as usual: the desk handles it. By the profile it goes to the EDM: The press office"
                        + " is asking. Reason given: A local paper, answered already.");
    }

    @Test
    @Clause("OOH-6")
    void ooh6_callingTheEdmAgainstTheAdviceNeedsAReasonToo() {
        involveEdm(anIncident());
        String task = only(DECIDE).getId();

        assertThatThrownBy(() -> tasks.complete(task, Map.of("bau", "no")))
                .hasRootCauseMessage("Say why the EDM is needed although it looks like business as usual.");
        tasks.complete(task, Map.of("bau", "no", "reason", "It feels wrong."));

        assertThat(handling().bau()).isFalse();
        assertThat(only("userTask_callEdm")).isNotNull();
    }

    @Test
    @Clause("OOH-6")
    void ooh6_aRequestThatIsNotListedIsRefused() {
        involveEdm(anIncident());

        assertThatThrownBy(() -> tasks.complete(only(DECIDE).getId(), Map.of("request", "tea")))
                .hasRootCauseMessage("Choose one of the requests listed.");
    }

    @Test
    @Clause({"OOH-7", "OOH-8", "OOH-9", "OOH-10"})
    void ooh8_theEdmOnceReachedSaysHowToHandleItAndWhatToCommunicate() {
        involveEdm(notBau());
        tasks.complete(only(DECIDE).getId());
        assertThat(handling().communications()).isEqualTo(Communications.HELD);
        tasks.complete(only("userTask_callEdm").getId(), Map.of("answered", "yes", "relayed", "All of it."));

        Task task = only(GUIDE);
        assertThat(groups(task)).containsExactly(Groups.EDM);
        tasks.complete(
                task.getId(),
                Map.of(
                        "handling", "Hold a call with the provider.",
                        "communicationsRequired", "yes",
                        "wording", "Say that log-in fails in the north."));

        assertThat(ends()).containsExactlyInAnyOrder("endEvent_edmReached", "endEvent_guidanceGiven");
        assertThat(handling().communications()).isEqualTo(Communications.ALLOWED);
        assertThat(handling().guidance())
                .isEqualTo("Hold a call with the provider.\nWhat to communicate: Say that log-in fails in the north.");
        assertThat(texts())
                .last()
                .isEqualTo("Communications are required. Handling: Hold a call with the provider.\n"
                        + "What to communicate: Say that log-in fails in the north.");
    }

    @Test
    @Clause("OOH-9")
    void ooh9_theEdmMaySayThatNoCommunicationsAreRequired() {
        involveEdm(notBau());
        tasks.complete(only(DECIDE).getId());
        tasks.complete(only("userTask_callEdm").getId(), Map.of("answered", "yes", "relayed", "All of it."));

        tasks.complete(only(GUIDE).getId(), Map.of("handling", "Wait.", "communicationsRequired", "no"));

        assertThat(handling().communications()).isEqualTo(Communications.NOT_REQUIRED);
        assertThat(texts()).last().isEqualTo("No communications. Handling: Wait.");
    }

    @Test
    @Clause("OOH-9")
    void ooh9_afterHarmNothingIsCommunicatedWhateverTheEdmSays() {
        involveEdm(anIncident().flagged(new Flags(true, true, false)));
        tasks.complete(only(DECIDE).getId());
        tasks.complete(only("userTask_callEdm").getId(), Map.of("answered", "yes", "relayed", "All of it."));

        tasks.complete(only(GUIDE).getId(), Map.of("handling", "Tell everybody.", "communicationsRequired", "yes"));

        assertThat(handling().communications()).isEqualTo(Communications.NOT_REQUIRED);
        assertThat(texts()).last().isEqualTo("No communications. Handling: Tell everybody.");
    }

    @Test
    @Clause("OOH-8")
    void ooh8_levelThreeGivesTheGuidanceWhereNoEdmWasReached() {
        involveEdm(notBau());
        tasks.complete(only(DECIDE).getId());
        tasks.complete(only("userTask_callEdm").getId(), Map.of("answered", "no"));
        tasks.complete(only("userTask_callEdm").getId(), Map.of("answered", "no"));
        tasks.complete(only("userTask_callLevel3").getId(), Map.of("answered", "level-3", "relayed", "All of it."));

        assertThat(groups(only(GUIDE))).containsExactly(Groups.LEVEL_3);
    }

    @Test
    @Clause("OOH-8")
    void ooh8_guidanceWithoutAWordOnHandlingIsRefused() {
        involveEdm(notBau());
        tasks.complete(only(DECIDE).getId());
        tasks.complete(only("userTask_callEdm").getId(), Map.of("answered", "yes", "relayed", "All of it."));

        assertThatThrownBy(() -> tasks.complete(only(GUIDE).getId(), Map.of("wording", "As usual.")))
                .hasRootCauseMessage("Say how the incident is to be handled.");
        assertThat(handling().communications()).isEqualTo(Communications.HELD);
    }

    @Test
    void theDecisionIsDueWithTheNoticeThatWaitsForIt() {
        Incident incident = night(anIncident());
        Date due = Date.from(deadlines
                .start(incident, ClockKind.FIRST_NOTICE, clock.instant())
                .dueAt());

        runtime.startProcessInstanceByKey("involve-edm", reference);

        assertThat(only(DECIDE).getDueDate()).isEqualTo(due);
    }

    private static AnIncident notBau() {
        return anIncident().ofKinds("national-internal");
    }

    private void involveEdm(AnIncident kind) {
        night(kind);
        runtime.startProcessInstanceByKey("involve-edm", reference);
    }

    private Incident night(AnIncident kind) {
        Incident incident = kind.ownedBy(Groups.NATIONAL_SERVICE_DESK).managedIn(incidents, clock);
        reference = incident.reference();
        return incident;
    }

    private Task only(String task) {
        Task open =
                tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
        assertThat(open.getTaskDefinitionKey()).isEqualTo(task);
        return open;
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<String> ends() {
        return history.createHistoricActivityInstanceQuery().activityType("noneEndEvent").list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private Handling handling() {
        return incidents.get(reference).handling();
    }

    private List<String> texts() {
        return timeline.of(reference).stream().map(TimelineEntry::content).toList();
    }
}
