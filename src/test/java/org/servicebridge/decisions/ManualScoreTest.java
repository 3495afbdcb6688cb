package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.decisions.Table.with;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.Clause;

class ManualScoreTest {

    private static final Table SEVERITY = Table.of("severity-score.dmn", "severity-score");

    private static final Map<String, Object> MANUAL_NOTHING = Map.of(
            "sheet", "manual",
            "manualUrgency", "none",
            "manualSuppliers", "none",
            "manualSite", "none",
            "manualCriticality", "cosmetic",
            "manualRisk", "none",
            "manualUsers", "isolated",
            "manualPriority", "bau");

    @Clause("SEV-3")
    @ParameterizedTest(name = "SEV-3 manual {0} = {1}: {2}")
    @CsvSource({
        "manualUrgency, none, 0",
        "manualUrgency, minimal-few, 20",
        "manualUrgency, medium-many, 30",
        "manualUrgency, significant-few, 40",
        "manualUrgency, significant-many, 50",
        "manualSuppliers, none, 0",
        "manualSuppliers, minimal, 15",
        "manualSuppliers, medium, 30",
        "manualSuppliers, high, 50",
        "manualSite, none, 0",
        "manualSite, minimal, 20",
        "manualSite, medium, 30",
        "manualSite, high, 50",
        "manualCriticality, cosmetic, 0",
        "manualCriticality, minor, 20",
        "manualCriticality, medium, 30",
        "manualCriticality, high, 40",
        "manualCriticality, critical, 50",
        "manualRisk, none, 0",
        "manualRisk, very-low, 5",
        "manualRisk, low, 15",
        "manualRisk, medium, 35",
        "manualRisk, high, 50",
        "manualUsers, isolated, 0",
        "manualUsers, single-site, 10",
        "manualUsers, multiple-sites, 20",
        "manualUsers, national, 30",
        "manualPriority, bau, 0",
        "manualPriority, low, 10",
        "manualPriority, medium, 20",
        "manualPriority, high, 30"
    })
    void each_answer_of_the_manual_sheet_scores(String category, String answer, int score) {
        assertThat(SEVERITY.one(with(MANUAL_NOTHING, category, answer))).containsEntry("score", score);
    }

    @Test
    void the_manual_sheet_goes_up_to_310() {
        assertThat(SEVERITY.one(with(
                        MANUAL_NOTHING,
                        "manualUrgency",
                        "significant-many",
                        "manualSuppliers",
                        "high",
                        "manualSite",
                        "high",
                        "manualCriticality",
                        "critical",
                        "manualRisk",
                        "high",
                        "manualUsers",
                        "national",
                        "manualPriority",
                        "high")))
                .isEqualTo(Map.of("severity", 1, "score", 310));
    }

    @Clause("SEV-3")
    @ParameterizedTest(name = "SEV-3 score {0}: severity {1}")
    @CsvSource({"0, 5", "70, 5", "75, 4", "110, 4", "115, 3", "140, 3", "145, 2", "180, 2", "185, 1"})
    void the_band_gives_the_severity(int score, int severity) {
        assertThat(SEVERITY.one(with(MANUAL_NOTHING, answersFor(score))))
                .isEqualTo(Map.of("severity", severity, "score", score));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sheet",
                "manualUrgency",
                "manualSuppliers",
                "manualSite",
                "manualCriticality",
                "manualRisk",
                "manualUsers",
                "manualPriority"
            })
    void a_manual_sheet_that_is_not_complete_has_no_severity(String category) {
        assertThat(SEVERITY.all(with(MANUAL_NOTHING, category, null))).isEmpty();
    }

    /** Manual answers that add up to the score, a multiple of five up to 185. */
    private static Object[] answersFor(int score) {
        Map<Integer, String> urgency =
                Map.of(0, "none", 20, "minimal-few", 30, "medium-many", 40, "significant-few", 50, "significant-many");
        Map<Integer, String> suppliers = Map.of(0, "none", 15, "minimal", 30, "medium", 50, "high");
        Map<Integer, String> site = Map.of(0, "none", 20, "minimal", 30, "medium", 50, "high");
        Map<Integer, String> risk = Map.of(0, "none", 5, "very-low", 15, "low", 35, "medium", 50, "high");
        for (int first : urgency.keySet()) {
            for (int second : suppliers.keySet()) {
                for (int third : site.keySet()) {
                    String fourth = risk.get(score - first - second - third);
                    if (fourth != null) {
                        return new Object[] {
                            "manualUrgency",
                            urgency.get(first),
                            "manualSuppliers",
                            suppliers.get(second),
                            "manualSite",
                            site.get(third),
                            "manualRisk",
                            fourth
                        };
                    }
                }
            }
        }
        throw new AssertionError("No answers add up to " + score);
    }
}
