package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceTest {

    private static final Table CADENCE = Table.of("cadence.dmn", "cadence");

    private static final List<String> CLOCKS = List.of(
            "supplier-confirmation",
            "confirmation-escalation",
            "chase-answer",
            "first-notice",
            "next-notice",
            "supplier-update",
            "edm-contact",
            "level-2-answer",
            "level-3-answer",
            "level-4-answer",
            "conference-call",
            "conference-call-operational",
            "lack-of-progress",
            "retrospective-limit",
            "report",
            "report-returned",
            "retrospective-rfc",
            "action-plan",
            "fix-time");

    @ParameterizedTest(name = "{0}, severity {1}, GP IT {2}: {3} min, {4} working days")
    @CsvSource({
        "supplier-confirmation,       1, false,   20,   , 80",
        "supplier-confirmation,       2, false,   20,   , 80",
        "confirmation-escalation,     1, false,   60,   , 80",
        "confirmation-escalation,     2, false,   60,   , 80",
        "chase-answer,                1, false,   20,   , 80",
        "first-notice,                1, false,   20,   , 80",
        "first-notice,                2, false,   20,   , 80",
        "next-notice,                 1, false,   60,   , 80",
        "next-notice,                 2, false,   90,   , 80",
        "supplier-update,             1, false,   60,   , 80",
        "supplier-update,             2, false,   90,   , 80",
        "edm-contact,                 1, false,   20,   , 80",
        "edm-contact,                 2, false,   20,   , 80",
        "level-2-answer,              1, false,   20,   , 80",
        "level-3-answer,              1, false,   20,   , 80",
        "level-4-answer,              2, false,   20,   , 80",
        "conference-call,             1, false,   30,   , 80",
        "conference-call,             2, false,   30,   , 80",
        "conference-call-operational, 1, false,    0,   , 80",
        "lack-of-progress,            1, false,  300,   , 80",
        "lack-of-progress,            2, false,  300,   , 80",
        "retrospective-limit,         1, false,   60,   , 80",
        "retrospective-limit,         2, false,   60,   , 80",
        "report,                      1, false,     , 10, 80",
        "report,                      2, true,      ,  5, 80",
        "report-returned,             1, false,     ,  5, 80",
        "report-returned,             2, true,  1440,   , 80",
        "retrospective-rfc,           1, false,     ,  1, 80",
        "action-plan,                 1, false,  120,   , 80",
        "action-plan,                 2, false,  120,   , 80",
        "fix-time,                    1, false,     ,   , 75",
        "fix-time,                    2, false,     ,   , 75"
    })
    void eachClockRunsItsTime(
            String clock,
            int severity,
            boolean gpIt,
            @Nullable Integer minutes,
            @Nullable Integer workingDays,
            int atRiskPercent) {
        Map<String, Object> row = CADENCE.one("clock", clock, "severity", severity, "gpIt", gpIt);
        assertThat(row.get("minutes")).isEqualTo(minutes);
        assertThat(row.get("workingDays")).isEqualTo(workingDays);
        assertThat(row.get("atRiskPercent")).isEqualTo(atRiskPercent);
    }

    @Test
    void everyCombinationHasExactlyOneAnswer() {
        for (String clock : CLOCKS) {
            for (int severity = 1; severity <= 2; severity++) {
                for (boolean gpIt : new boolean[] {true, false}) {
                    assertThat(CADENCE.all("clock", clock, "severity", severity, "gpIt", gpIt))
                            .as("%s, severity %d, GP IT %s", clock, severity, gpIt)
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void confirmationIsChasedAgainEachTwentyMinutes() {
        assertThat(CADENCE.one("clock", "supplier-confirmation")).containsEntry("repeatMinutes", 20);
    }

    @Test
    void theEdmIsTriedTwice() {
        assertThat(CADENCE.one("clock", "edm-contact")).containsEntry("attempts", 2);
    }

    @Test
    void lackOfProgressShowsAtTheThirdUpdateToo() {
        assertThat(CADENCE.one("clock", "lack-of-progress")).containsEntry("updates", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"next-notice", "supplier-update"})
    void aClockBySeverityNeedsOneThatIsAnHssi(String clock) {
        assertThat(CADENCE.all("clock", clock)).isEmpty();
        assertThat(CADENCE.all("clock", clock, "severity", 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "report-returned"})
    void aClockThatDiffersForGpItIsNotGuessed(String clock) {
        assertThat(CADENCE.all("clock", clock, "severity", 1)).isEmpty();
    }

    @Test
    void anUnknownClockHasNoAnswer() {
        assertThat(CADENCE.all("clock", "unheard-of", "severity", 1, "gpIt", false))
                .isEmpty();
        assertThat(CADENCE.all()).isEmpty();
    }
}
