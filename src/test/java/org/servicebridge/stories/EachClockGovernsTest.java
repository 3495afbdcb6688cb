package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Codes;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.EngineTest;

/** Each row of the table of clocks is changed once: the clock runs as long as it says, is at risk when it says, and is whose it says. */
@EngineTest
class EachClockGovernsTest extends WithChangedTables {

    private Story story;

    @BeforeAll
    void eachCellIsChanged() {
        deploy(Map.of("dmn/cadence.dmn", OtherTimes::in));
    }

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    /** Those that people see on the incident's page, and by which timers and due dates of tasks go ({@link ClocksAgree}). */
    @ParameterizedTest(name = "{0}: {1} min, at risk after {2} percent")
    @CsvSource({
        "supplier-confirmation, 21, 50, true",
        "confirmation-escalation, 62, 50, true",
        "chase-answer, 23, 50, true",
        "first-notice, 24, 50, true",
        "next-notice, 48, 50, true",
        "final-notice, 34, 50, false",
        "supplier-update, 33, 50, true",
        "edm-contact, 26, 50, true",
        "level-2-answer, 27, 50, false",
        "level-3-answer, 28, 50, false",
        "level-4-answer, 29, 50, false",
        "on-call-answer, 25, 50, false",
        "conference-call, 31, 50, true",
        "conference-call-operational, 7, 50, true",
        "lack-of-progress, 310, 50, true",
        "action-plan, 130, 50, false",
        "fix-time, 240, 60, true",
        "log-incident, 141, 50, false",
        "set-severity, 142, 50, false",
        "handover, 170, 50, false",
        "take-over, 171, 50, false",
        "disputed-severity, 143, 50, false",
        "risk-assessment, 144, 50, false",
        "bau-decision, 145, 50, false",
        "guidance, 146, 50, false",
        "retrospective-decision, 147, 50, false",
        "published-notice, 148, 50, false",
        "readers-told, 149, 50, false",
        "notice-corrected, 185, 50, false",
        "tell-provider, 150, 50, false",
        "team-call, 151, 50, false",
        "take-up, 152, 50, false",
        "progress-judged, 153, 50, false",
        "level-decision, 154, 50, false",
        "change-stated, 156, 50, false",
        "ecab-answer, 157, 50, false",
        "chair-decision, 158, 50, false",
        "management-decision, 159, 50, false",
        "change-freeze, 161, 50, false",
        "war-room, 162, 50, false",
        "disablement-decision, 163, 50, false",
        "management-summary, 165, 50, false",
        "user-check, 166, 50, false",
        "resolution-details, 167, 50, false",
        "checkpoint, 169, 50, false",
        "checkpoint-grace, 177, 50, false",
        "checkpoint-planned, 170, 50, false",
        "fail-away, 171, 50, false",
        "assessment, 172, 50, false",
        "update-call, 179, 50, false",
        "specialist, 173, 50, false",
        "specialist-advice, 174, 50, false",
        "activity-approval, 175, 50, false",
        "activity-result, 176, 50, false",
        "reopening, 168, 50, false"
    })
    void each_clock_runs_and_is_at_risk_by_the_table(String code, int minutes, int percent, boolean ours) {
        Incident incident = anIncident().managedIn(context.getBean(Incidents.class), story.clock);
        Instant now = story.clock.instant();

        Deadline started = context.getBean(Deadlines.class).start(incident, Codes.known(ClockKind.class, code), now);
        Deadline moved = context.getBean(Deadlines.class)
                .moveTo(incident, Codes.known(ClockKind.class, code), now.plus(ofMinutes(100)))
                .orElseThrow();

        assertThat(started.dueAt()).isEqualTo(now.plus(ofMinutes(minutes)));
        assertThat(started.atRiskAt())
                .isEqualTo(now.plus(ofMinutes(minutes).multipliedBy(percent).dividedBy(100)));
        assertThat(moved.atRiskAt()).as("of a time that was chosen").isEqualTo(now.plus(ofMinutes(percent)));
        assertThat(started.ours()).as("turned round").isEqualTo(ours);
    }

    /** Changed to one working day more; reported on a Tuesday at ten. */
    @ParameterizedTest(name = "{0} until {1}")
    @CsvSource({
        "change-review, 2026-11-27T17:30:00Z",
        "reenablement, 2026-11-26T17:30:00Z",
        "reporter-answer, 2026-11-26T17:30:00Z",
        "closure, 2026-11-27T17:30:00Z"
    })
    void a_clock_of_working_days_runs_by_the_table(String code, Instant due) {
        Incident incident = anIncident().managedIn(context.getBean(Incidents.class), story.clock);
        Instant now = story.clock.instant();

        Deadline started = context.getBean(Deadlines.class).start(incident, Codes.known(ClockKind.class, code), now);

        assertThat(started.dueAt()).isEqualTo(due);
        assertThat(started.atRiskAt())
                .isEqualTo(now.plus(Duration.between(now, due).dividedBy(2)));
    }

    /** From the first call to the closed record, all at ten o'clock; {@link ClocksAgree} holds each step's tasks against the record. */
    @Test
    void tasks_are_due_in_tasklist_by_the_table() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        requireDue(reference, "userTask_logIncident", "2026-11-24T12:21:00Z");
        story.logged(BRIDGE, reference);
        requireDue(reference, "userTask_setSeverity", "2026-11-24T12:22:00Z");
        story.severityProposed(BRIDGE, reference, 1, Map.of());
        requireDue(reference, "userTask_tellProvider", "2026-11-24T12:30:00Z");
        story.providerTold(BRIDGE, reference, Map.of());
        story.confirmedByTelephone(BRIDGE, reference, 1);
        // Readers wait for the notice, so nothing before it is due later.
        requireDue(reference, "userTask_assessRisks", "2026-11-24T10:24:00Z");
        story.foundWithoutRisk(BRIDGE, reference);
        requireDue(reference, "userTask_draftNotice", "2026-11-24T10:24:00Z");
        story.noticeSent(BRIDGE, reference);
        story.resolvedByTelephone(BRIDGE, reference);
        requireDue(reference, "userTask_draftNotice", "2026-11-24T10:34:00Z");
        requireDue(reference, "userTask_checkResolution", "2026-11-24T12:46:00Z");
        requireDue(reference, "userTask_recordResolution", "2026-11-24T12:47:00Z");
        story.completes(
                BRIDGE,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "St Example's Hospital"));
        story.finalNoticeSent(BRIDGE, reference);
        story.detailsSatisfy(BRIDGE, reference);
        requireDue(reference, "userTask_confirmWithReporter", "2026-11-26T17:30:00Z");
        story.completes(BRIDGE, reference, "userTask_confirmWithReporter", Map.of("reporterAgrees", "no"));
        requireDue(reference, "userTask_decideReopening", "2026-11-24T12:48:00Z");
        story.completes(
                BRIDGE,
                reference,
                "userTask_decideReopening",
                Map.of("reopen", "no", "reason", "The ward's own fault"));
        requireDue(reference, "userTask_closeHssi", "2026-11-27T17:30:00Z");
    }

    /** Of no HSSI: nothing but the task in Tasklist runs by it. */
    @Test
    void a_health_check_is_due_by_the_table() {
        Map<String, Object> slow = Map.of("status", "firing", "labels", Map.of("alertname", "Slow"));
        assertThat(context.getBean(ApiCaller.class)
                        .post(
                                ApiCaller.MONITORING,
                                "/api/v1/alerts/alertmanager",
                                Map.of("status", "firing", "groupKey", "g", "alerts", List.of(slow)))
                        .status())
                .isEqualTo(202);

        assertThat(ofNoHssi("userTask_checkHealth").getDueDate()).isEqualTo("2026-11-24T12:35:00Z");
    }

    @Test
    void a_report_of_anybody_is_looked_at_by_the_table() {
        story.as(
                BRIDGE,
                () -> story.runtime.startProcessInstanceByKey(
                        "report-potential-hssi", Map.of("summary", "Nothing prints", "reporter", "Ward 5")));

        Task look = ofNoHssi("userTask_lookAtReport");
        assertThat(look.getDueDate()).isEqualTo("2026-11-24T12:58:00Z");
        assertThat(timer("timer_reportOverdue")).isEqualTo("2026-11-24T12:58:00Z");
        story.answers(
                BRIDGE,
                look,
                Map.of(
                        "outcome", "severity-3",
                        "watch", true,
                        "askAt", "2026-11-24T11:00",
                        "serviceCode", "spine-core"));
        assertThat(timer("timer_eventOverdue")).as("watch-grace").isEqualTo("2026-11-24T14:00:00Z");
    }

    private Date timer(String element) {
        return context.getBean(ManagementService.class)
                .createJobQuery()
                .activityId(element)
                .singleResult()
                .getDuedate();
    }

    private Task ofNoHssi(String task) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .taskDefinitionKey(task)
                .singleResult();
    }

    private void requireDue(String reference, String task, String due) {
        assertThat(story.task(reference, task).getDueDate()).as(task).isEqualTo(due);
    }
}
