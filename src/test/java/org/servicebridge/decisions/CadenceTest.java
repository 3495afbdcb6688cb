package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.incident.ClockKind;

class CadenceTest {

    private static final Table CADENCE = Table.of("cadence.dmn", "cadence");

    private static final List<String> CLOCKS = List.of(
            "supplier-confirmation",
            "confirmation-escalation",
            "chase-answer",
            "first-notice",
            "next-notice",
            "final-notice",
            "supplier-update",
            "edm-contact",
            "level-2-answer",
            "level-3-answer",
            "level-4-answer",
            "on-call-answer",
            "release",
            "conference-call",
            "conference-call-operational",
            "lack-of-progress",
            "retrospective-limit",
            "retrospective-rfc",
            "action-plan",
            "fix-time",
            "log-incident",
            "set-severity",
            "handover",
            "take-over",
            "disputed-severity",
            "risk-assessment",
            "bau-decision",
            "guidance",
            "retrospective-decision",
            "published-notice",
            "readers-told",
            "notice-corrected",
            "tell-provider",
            "team-call",
            "take-up",
            "progress-judged",
            "level-decision",
            "health-check",
            "look-at-report",
            "watch-grace",
            "change-stated",
            "ecab-answer",
            "chair-decision",
            "management-decision",
            "change-review",
            "change-freeze",
            "war-room",
            "disablement-decision",
            "reenablement",
            "management-summary",
            "user-check",
            "resolution-details",
            "reporter-answer",
            "reopening",
            "checkpoint",
            "checkpoint-grace",
            "checkpoint-planned",
            "fail-away",
            "assessment",
            "update-call",
            "specialist",
            "specialist-advice",
            "activity-approval",
            "activity-result",
            "closure");

    @ParameterizedTest(name = "{0}, severity {1}: {2} min, {3} working days")
    @CsvSource({
        "supplier-confirmation,       1,   20,   , 80",
        "supplier-confirmation,       2,   20,   , 80",
        "confirmation-escalation,     1,   60,   , 80",
        "confirmation-escalation,     2,   60,   , 80",
        "chase-answer,                1,   20,   , 80",
        "first-notice,                1,   20,   , 80",
        "first-notice,                2,   20,   , 80",
        "next-notice,                 1,   60,   , 80",
        "next-notice,                 2,   90,   , 80",
        "final-notice,                1,   20,   , 80",
        "supplier-update,             1,   60,   , 80",
        "supplier-update,             2,   90,   , 80",
        "edm-contact,                 1,   20,   , 80",
        "edm-contact,                 2,   20,   , 80",
        "level-2-answer,              1,   20,   , 80",
        "level-3-answer,              1,   20,   , 80",
        "level-4-answer,              2,   20,   , 80",
        "on-call-answer,              1,   20,   , 80",
        "release,                     1,   10,   , ",
        "conference-call,             1,   30,   , 80",
        "conference-call,             2,   30,   , 80",
        "conference-call-operational, 1,    0,   , 80",
        "lack-of-progress,            1,  300,   , 80",
        "lack-of-progress,            2,  300,   , 80",
        "retrospective-limit,         1,   60,   , ",
        "retrospective-limit,         2,   60,   , ",
        "retrospective-rfc,           1,     ,  1, 80",
        "action-plan,                 1,  120,   , 80",
        "action-plan,                 2,  120,   , 80",
        "fix-time,                    1,     ,   , 75",
        "fix-time,                    2,     ,   , 75",
        "log-incident, 1, 5, , 80",
        "set-severity, 1, 5, , 80",
        "handover, 1, 10, , 80",
        "take-over, 1, 10, , 80",
        "disputed-severity, 1, 15, , 80",
        "risk-assessment, 1, 10, , 80",
        "bau-decision, 1, 10, , 80",
        "guidance, 1, 15, , 80",
        "retrospective-decision, 1, 30, , 80",
        "published-notice, 1, 10, , 80",
        "readers-told, 1, 15, , 80",
        "notice-corrected, 1, 30, , 80",
        "tell-provider, 1, 5, , 80",
        "team-call, 1, 15, , 80",
        "take-up, 1, 15, , 80",
        "progress-judged, 1, 30, , 80",
        "level-decision, 1, 20, , 80",
        "health-check, 1, 15, ,",
        "look-at-report, 1, 10, ,",
        "watch-grace, 1, 15, ,",
        "change-stated, 1, 30, , 80",
        "ecab-answer, 1, 15, , 80",
        "chair-decision, 1, 15, , 80",
        "management-decision, 1, 60, , 80",
        "change-review, 1, , 2, 80",
        "change-freeze, 1, 60, , 80",
        "war-room, 1, 30, , 80",
        "disablement-decision, 1, 30, , 80",
        "reenablement, 1, , 1, 80",
        "management-summary, 1, 60, , 80",
        "user-check, 1, 15, , 80",
        "resolution-details, 1, 240, , 80",
        "reporter-answer, 1, , 1, 80",
        "reopening, 1, 30, , 80",
        "checkpoint, 1, 60, , 80",
        "checkpoint-grace, 1, 15, , 80",
        "checkpoint-planned, 1, 10, , 80",
        "fail-away, 1, 10, , 80",
        "assessment, 1, 10, , 80",
        "update-call, 1, 15, , 80",
        "specialist, 1, 20, , 80",
        "specialist-advice, 1, 30, , 80",
        "activity-approval, 1, 10, , 80",
        "activity-result, 1, 60, , 80",
        "closure, 1, , 2, 80"
    })
    void each_clock_runs_its_time(
            String clock,
            int severity,
            @Nullable Integer minutes,
            @Nullable Integer workingDays,
            @Nullable Integer atRiskPercent) {
        Map<String, Object> row = CADENCE.one("clock", clock, "severity", severity);
        assertThat(row.get("minutes")).isEqualTo(minutes);
        assertThat(row.get("workingDays")).isEqualTo(workingDays);
        assertThat(row.get("atRiskPercent")).isEqualTo(atRiskPercent);
    }

    @Test
    void each_clock_that_code_knows_has_its_rows() {
        assertThat(CLOCKS)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ClockKind.values()).map(ClockKind::code).toList());
    }

    @Test
    void every_combination_has_exactly_one_answer() {
        for (String clock : CLOCKS) {
            for (int severity = 1; severity <= 2; severity++) {
                assertThat(CADENCE.all("clock", clock, "severity", severity))
                        .as("%s, severity %d", clock, severity)
                        .hasSize(1);
            }
        }
    }

    @Test
    void what_the_source_names_no_time_for_is_marked_as_ours() {
        assertThat(CLOCKS)
                .filteredOn(clock ->
                        "yes".equals(CADENCE.one("clock", clock, "severity", 1).get("source")))
                .containsExactly(
                        "supplier-confirmation",
                        "confirmation-escalation",
                        "chase-answer",
                        "first-notice",
                        "next-notice",
                        "supplier-update",
                        "edm-contact",
                        "conference-call",
                        "conference-call-operational",
                        "lack-of-progress",
                        "retrospective-limit",
                        "retrospective-rfc",
                        "fix-time");
    }

    @Test
    void confirmation_is_chased_again_each_twenty_minutes() {
        assertThat(CADENCE.one("clock", "supplier-confirmation")).containsEntry("repeatMinutes", 20);
    }

    @Test
    void the_edm_is_tried_twice() {
        assertThat(CADENCE.one("clock", "edm-contact")).containsEntry("attempts", 2);
    }

    @Test
    void lack_of_progress_shows_at_the_third_update_too() {
        assertThat(CADENCE.one("clock", "lack-of-progress")).containsEntry("updates", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"next-notice", "supplier-update"})
    void a_clock_by_severity_needs_one_that_is_an_hssi(String clock) {
        assertThat(CADENCE.all("clock", clock)).isEmpty();
        assertThat(CADENCE.all("clock", clock, "severity", 3)).isEmpty();
    }

    @Test
    void an_unknown_clock_has_no_answer() {
        assertThat(CADENCE.all("clock", "unheard-of", "severity", 1)).isEmpty();
        assertThat(CADENCE.all()).isEmpty();
    }
}
