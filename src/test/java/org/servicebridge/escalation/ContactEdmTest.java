package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class ContactEdmTest {

    private static final String CALL_EDM = "userTask_callEdm";
    private static final String CALL_LEVEL_3 = "userTask_callLevel3";

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
    private ManagementService jobs;

    @Autowired
    private HistoryService history;

    private String reference = "";

    @BeforeEach
    void anHssiOutOfHours() {
        clock.setLondon("2026-11-25T03:00:00");
        reference = anIncident()
                .ownedBy(Groups.NATIONAL_SERVICE_DESK)
                .managedIn(incidents, clock)
                .reference();
    }

    @Test
    @Clause("OOH-7")
    void ooh7_theDeskIsToldWhomToCallOnWhichNumberAndUntilWhen() {
        contactEdm();

        Task task = only(CALL_EDM);
        assertThat(task.getDueDate()).isEqualTo(Date.from(clock.instant().plus(Duration.ofMinutes(20))));
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly(Groups.NATIONAL_SERVICE_DESK);
        assertThat(tasks.getVariables(task.getId(), List.of("toCall", "who", "telephone")))
                .isEqualTo(Map.of(
                        "toCall", "**Call Duty Manager on 07700 900101.** Attempt 1 of 2.",
                        "who", "Duty Manager",
                        "telephone", "07700 900101"));
    }

    @Test
    @Clause("OOH-7")
    void ooh7_theEdmIsReachedAtTheSecondAttempt() {
        contactEdm();

        noAnswer(CALL_EDM);
        clock.advance(Duration.ofMinutes(9));
        assertThat(tasks.getVariable(only(CALL_EDM).getId(), "toCall").toString())
                .endsWith("Attempt 2 of 2.");
        reached(CALL_EDM, "yes");

        assertThat(ends()).containsExactly("endEvent_edmReached");
        assertThat(reachedGroup()).isEqualTo("edm");
        assertThat(deadlines.running(reference, ClockKind.EDM_CONTACT)).isEmpty();
        assertThat(edmContact().isLate(clock.instant())).isFalse();
        assertThat(texts())
                .containsSubsequence(
                        "On call as EDM by the rota: Duty Manager.",
                        "Duty Manager called as EDM: no answer.",
                        "Duty Manager reached as EDM; relayed: Two sites are down.");
    }

    @Test
    @Clause({"OOH-7", "ESC-6"})
    void esc6_afterTwoAttemptsWithoutAnswerLevelThreeIsCalled() {
        contactEdm();

        noAnswer(CALL_EDM);
        clock.advance(Duration.ofMinutes(5));
        noAnswer(CALL_EDM);

        Task task = only(CALL_LEVEL_3);
        assertThat(tasks.getVariable(task.getId(), "toCall"))
                .isEqualTo("The EDM was not reached. **Call Level Three on 07700 900103 at level 3.**");
        reached(CALL_LEVEL_3, "level-3");
        assertThat(ends()).containsExactly("endEvent_level3Reached");
        assertThat(reachedGroup()).isEqualTo("level-3");
        assertThat(deadlines.running(reference, ClockKind.EDM_CONTACT)).isEmpty();
        assertThat(texts()).last().isEqualTo("Level Three reached as level 3; relayed: Two sites are down.");
    }

    @Test
    @Clause({"OOH-7", "ESC-6"})
    void esc6_afterTwentyMinutesLevelThreeIsCalledEvenIfNobodyTriedTheEdm() {
        contactEdm();
        Job timer = jobs.createJobQuery().timers().singleResult();
        assertThat(timer.getDuedate()).isEqualTo(Date.from(clock.instant().plus(Duration.ofMinutes(20))));

        clock.advance(Duration.ofMinutes(20));
        jobs.executeJob(timer.getId());

        assertThat(tasks.createTaskQuery().taskDefinitionKey(CALL_EDM).count()).isZero();
        assertThat(only(CALL_LEVEL_3).getDueDate())
                .isEqualTo(Date.from(edmContact().dueAt()));
        assertThat(edmContact().breachedAt()).isEqualTo(clock.instant());
        assertThat(texts()).contains("The EDM was not reached in time.");
    }

    @Test
    @Clause("OOH-7")
    void ooh7_anAttemptThatEndsAfterTheTwentyMinutesIsTheLast() {
        contactEdm();

        clock.advance(Duration.ofMinutes(20));
        noAnswer(CALL_EDM);

        assertThat(only(CALL_LEVEL_3)).isNotNull();
    }

    @Test
    @Clause("ESC-6")
    void esc6_anEdmWhoCallsBackCountsAsReached() {
        contactEdm();
        noAnswer(CALL_EDM);
        noAnswer(CALL_EDM);

        reached(CALL_LEVEL_3, "edm");

        assertThat(ends()).containsExactly("endEvent_edmReachedAfterAll");
        assertThat(reachedGroup()).isEqualTo("edm");
    }

    @Test
    @Clause("ESC-6")
    void esc6_whoeverIsNotReachedIsCalledAgainAndEachRoundStandsOnTheTimeline() {
        contactEdm();
        noAnswer(CALL_EDM);
        noAnswer(CALL_EDM);

        noAnswer(CALL_LEVEL_3);
        noAnswer(CALL_LEVEL_3);

        assertThat(only(CALL_LEVEL_3)).isNotNull();
        assertThat(kinds()).filteredOn("nobody-reached"::equals).hasSize(2);
        assertThat(deadlines.running(reference, ClockKind.EDM_CONTACT)).isPresent();
        reached(CALL_LEVEL_3, "level-3");
        assertThat(ends()).containsExactly("endEvent_level3Reached");
    }

    @Test
    @Clause({"OOH-7", "ESC-6"})
    void esc6_withNobodyOnTheRotaTheDeskGoesStraightToLevelThreeAndIsToldSo() {
        clock.setLondon("2026-11-25T11:00:00");

        contactEdm();

        assertThat(tasks.getVariable(only(CALL_LEVEL_3).getId(), "toCall"))
                .isEqualTo("No EDM could be called. **Call Level Three on 07700 900103 at level 3.**");
        assertThat(texts()).contains("Nobody is on call as EDM by the rota.");
    }

    @Test
    @Clause("ESC-6")
    void esc6_withNobodyOnTheRotaAtAllTheDeskIsToldToUseItsContactSheet() {
        clock.setLondon("2031-11-25T03:00:00");

        contactEdm();

        Task task = only(CALL_LEVEL_3);
        assertThat(tasks.getVariable(task.getId(), "toCall"))
                .isEqualTo("No EDM could be called. **Nobody is on the rota at level 3: call a level 3 manager from"
                        + " your contact sheet.**");
        assertThat(tasks.getVariable(task.getId(), "who")).isEqualTo("");
    }

    @Test
    @Clause("OOH-7")
    void ooh7_theSecondAttemptGoesToWhoeverIsOnCallThen() {
        clock.setLondon("2026-11-28T06:55:00");
        contactEdm();
        noAnswer(CALL_EDM);

        assertThat(texts())
                .filteredOn("On call as EDM by the rota: Duty Manager."::equals)
                .hasSize(2);
        assertThat(edmContact().startedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aCallThatReachedSomebodyWithoutRelayingAnythingIsRefusedAndNothingChanges() {
        contactEdm();
        String task = only(CALL_EDM).getId();

        assertThatThrownBy(() -> tasks.complete(task, Map.of("answered", "yes")))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasRootCauseMessage("Say what you relayed.");

        assertThat(only(CALL_EDM).getId()).isEqualTo(task);
        assertThat(kinds()).doesNotContain("edm-reached");
    }

    private void contactEdm() {
        runtime.startProcessInstanceByKey("contact-edm", reference);
    }

    private Task only(String task) {
        Task open =
                tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
        assertThat(open.getTaskDefinitionKey()).isEqualTo(task);
        return open;
    }

    private void noAnswer(String task) {
        tasks.complete(only(task).getId(), Map.of("answered", "no"));
    }

    private void reached(String task, String whom) {
        tasks.complete(only(task).getId(), Map.of("answered", whom, "relayed", "Two sites are down."));
    }

    private List<String> ends() {
        return history.createHistoricActivityInstanceQuery().activityType("noneEndEvent").list().stream()
                .map(end -> end.getActivityId())
                .toList();
    }

    private Object reachedGroup() {
        return history.createHistoricVariableInstanceQuery()
                .variableName("reached")
                .singleResult()
                .getValue();
    }

    private Deadline edmContact() {
        return deadlines.of(reference).stream()
                .filter(deadline -> deadline.clock().equals(ClockKind.EDM_CONTACT.code()))
                .findAny()
                .orElseThrow();
    }

    private List<String> texts() {
        return timeline.of(reference).stream().map(TimelineEntry::content).toList();
    }

    private List<String> kinds() {
        return timeline.of(reference).stream().map(TimelineEntry::kind).toList();
    }
}
