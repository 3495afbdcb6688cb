package org.servicebridge.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.calendar.Calendars.london;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.subscription.ForgetOldWishes;
import org.servicebridge.engine.ClockStart;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Senders;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.transport.TestTransports;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Before each shift it is known whether a page reaches whoever is on call, by an answered test page and what became of the last message. */
@EngineTest
class ReadinessTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final Actor SECURITY = Actor.person("security", Set.of(Groups.SECURITY_IG));
    private static final String KEY = "READY-2026-11-24-1700";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AnswerTestPage answerTestPage;

    @Autowired
    private SendTestPages sendTestPages;

    @Autowired
    private CheckReadiness readiness;

    @Autowired
    private ForgetOldWishes forgetOldWishes;

    @Autowired
    private Senders senders;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    private RotaStage stage;

    @BeforeEach
    void demonstration() throws Exception {
        stage = new RotaStage(context);
        stage.reset();
    }

    @AfterEach
    void leaveItAsItWas() throws Exception {
        identity.clearAuthentication();
        stage.reset();
    }

    @Test
    @Clause("ROT-6")
    void rot6_what_is_missing_half_an_hour_before_a_shift_is_a_task_until_it_begins() {
        // given
        assertThat(start("TEST").timesOn(TUESDAY)).containsExactly(LocalTime.of(16, 30));
        assertThat(start("READY").timesOn(TUESDAY)).containsExactly(LocalTime.of(17, 0));
        stage.clock().setLondon("2026-11-24T16:30:00");
        start("TEST").start("TEST-2026-11-24-1630");
        senders.sendDue(TestTransports.becoming(channel ->
                channel == Channel.SMS ? SendingOutcome.rejected("No such number") : SendingOutcome.sent(null)));

        // when
        checks();

        // then
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(KEY).singleResult();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_makeReady");
        assertThat(task.getDueDate()).isEqualTo(Date.from(london("2026-11-24T17:30:00")));
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .contains(Groups.SERVICE_BRIDGE, Groups.NATIONAL_SERVICE_DESK);
        assertThat(String.valueOf(tasks.getVariable(task.getId(), "missing")))
                .contains("EDM: The last message to the number of Duty Manager: rejected.")
                .contains("EDM: Duty Manager has not answered the test page of 4:30pm.")
                .contains("Senior management: Nobody is named as Senior management.")
                .doesNotContain("email address of Duty Manager");
        identity.setAuthentication("bridge", List.of(Groups.SERVICE_BRIDGE));
        tasks.complete(task.getId(), Map.of("done", "Called them: the number is wrong, it is put right"));
        assertThat(stage.told()).first().isEqualTo("What was missing before the shift is seen to.");
    }

    @Test
    @Clause("ROT-6")
    void rot6_whoever_answers_the_test_page_and_is_reached_is_ready() {
        // given
        stage.clock().setLondon("2026-11-24T16:30:00");
        start("TEST").start("TEST-2026-11-24-1630");
        senders.sendDue(TestTransports.becoming(channel -> SendingOutcome.sent(null)));

        // when
        answerTestPage.answer(RotaStage.EDM);
        stage.clock().setLondon("2026-11-24T16:40:00");
        sendTestPages.send(RotaStage.BRIDGE);

        // then
        checks();
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(KEY).singleResult();
        assertThat(String.valueOf(tasks.getVariable(task.getId(), "missing")))
                .doesNotContain("EDM: ")
                .contains("Level 3: Level Three has not answered the test page of 4:30pm.");
        assertThatThrownBy(() -> answerTestPage.answer(RotaStage.EDM))
                .isInstanceOf(Refusal.class)
                .hasMessage("No test page waits for an answer of yours.");
    }

    @Test
    @Clause("ROT-6")
    void rot6_whoever_stands_by_answers_a_test_page_a_week_and_is_ready_until_the_next() {
        // given
        stage.clock().setLondon("2026-11-24T16:30:00");
        start("TEST").start("TEST-2026-11-24-1630");
        senders.sendDue(TestTransports.becoming(channel -> SendingOutcome.sent(null)));
        answerTestPage.answer(SECURITY);

        // when, then: after a weekend of bank holidays
        stage.clock().setLondon("2026-12-04T10:00:00");
        forgetOldWishes.forget();
        assertThat(missingOf("operational-security")).isEmpty();

        // when, then: some seconds earlier than a week before
        stage.clock().setLondon("2026-12-01T16:29:58");
        start("TEST").start("TEST-2026-12-01-1630");
        assertThat(answerTestPage.waitsFor(SECURITY)).isTrue();
    }

    @Test
    @Clause("ROT-6")
    void rot6_whoever_is_not_in_the_group_whose_tasks_they_are_asked_to_do_is_not_ready() {
        identity.deleteMembership("security", Groups.SECURITY_IG);

        assertThat(missingOf("operational-security"))
                .contains("Security Lead is not in the group security-ig, whose tasks these are.");
        identity.createMembership("security", Groups.SECURITY_IG);
    }

    private List<String> missingOf(String role) {
        return readiness.at(stage.clock().instant()).stream()
                .filter(each -> each.role().code().equals(role))
                .flatMap(each -> each.missing().stream())
                .toList();
    }

    /** Some minutes late, as after a restart. */
    private void checks() {
        stage.clock().setLondon("2026-11-24T17:05:00");
        start("READY").start(KEY);
        management
                .createJobQuery()
                .processDefinitionKey("check-readiness")
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private ClockStart start(String prefix) {
        return context.getBeansOfType(ClockStart.class).values().stream()
                .filter(start -> start.prefix().equals(prefix))
                .findFirst()
                .orElseThrow();
    }
}
