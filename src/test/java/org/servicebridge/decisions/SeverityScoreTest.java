package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.Clause;

class SeverityScoreTest {

    private static final Table SEVERITY = Table.of("severity-score.dmn", "severity-score");
    private static final Table LINKS = Table.of("severity-score.dmn", "severity-score-links");
    private static final Table RISKS = Table.of("severity-score.dmn", "severity-score-risks");

    private static final List<String> SCOPES = List.of("user", "department", "trust", "region", "nation");

    private static final Map<String, Object> MANUAL_NOTHING = Map.of(
            "sheet", "manual",
            "manualUrgency", "none",
            "manualSuppliers", "none",
            "manualSite", "none",
            "manualCriticality", "cosmetic",
            "manualRisk", "none",
            "manualUsers", "isolated",
            "manualPriority", "bau");

    private static final Map<String, Object> TOOLSET_NOTHING = Map.ofEntries(
            Map.entry("sheet", "toolset"),
            Map.entry("linkedIncidents", 0),
            Map.entry("scope", "user"),
            Map.entry("supplierImpact", "none"),
            Map.entry("localSeverity", 5),
            Map.entry("tier", "bronze"),
            Map.entry("clinicalRisk", false),
            Map.entry("clinicalMadeSafe", false),
            Map.entry("securityRisk", false),
            Map.entry("securityMadeSafe", false),
            Map.entry("priority", "none"));

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
    void eachAnswerOfTheManualSheetScores(String category, String answer, int score) {
        assertThat(SEVERITY.one(with(MANUAL_NOTHING, category, answer))).containsEntry("score", score);
    }

    @Test
    void theManualSheetGoesUpTo310() {
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
    @ParameterizedTest(name = "SEV-3 toolset {0} = {1}: {2}")
    @CsvSource({
        "supplierImpact, none, 0",
        "supplierImpact, low, 10",
        "supplierImpact, moderate, 20",
        "supplierImpact, high, 35",
        "supplierImpact, outage, 50",
        "tier, bronze, 0",
        "tier, silver, 15",
        "tier, gold, 30",
        "tier, platinum, 50",
        "priority, none, 0",
        "priority, low, 10",
        "priority, medium, 20",
        "priority, high, 25",
        "priority, critical, 30"
    })
    void eachAnswerOfTheToolsetSheetScores(String category, String answer, int score) {
        assertThat(SEVERITY.one(with(TOOLSET_NOTHING, category, answer))).containsEntry("score", score);
    }

    @ParameterizedTest(name = "SEV-3 toolset local severity {0}: {1}")
    @CsvSource({"5, 0", "4, 10", "3, 20", "2, 35", "1, 50"})
    void localSeverityScores(int severity, int score) {
        assertThat(SEVERITY.one(with(TOOLSET_NOTHING, "localSeverity", severity)))
                .containsEntry("score", score);
    }

    @ParameterizedTest(name = "SEV-3 scope {0}: {1} and urgency {2} with no links")
    @CsvSource({"user, 0, 0", "department, 10, 10", "trust, 20, 10", "region, 25, 20", "nation, 30, 35"})
    void scopeScoresByItselfAndByUrgency(String scope, int ofScope, int ofUrgency) {
        assertThat(SEVERITY.one(with(TOOLSET_NOTHING, "scope", scope))).containsEntry("score", ofScope + ofUrgency);
    }

    @ParameterizedTest(name = "SEV-3 {0} to {1} linked: {2}, {3}, {4}, {5}, {6}")
    @CsvSource({
        "0, 1, none, minimal, minimal, medium, significant",
        "2, 5, minimal, minimal, medium, medium, significant",
        "6, 10, minimal, medium, medium, medium, significant",
        "11, 20, medium, medium, medium, significant, critical",
        "21, 500, significant, significant, significant, critical, critical"
    })
    void urgencyFollowsLinksAndScope(
            int from, int to, String user, String department, String trust, String region, String nation) {
        List<String> expected = List.of(user, department, trust, region, nation);
        for (int scope = 0; scope < SCOPES.size(); scope++) {
            for (int linked = from; linked <= to; linked++) {
                assertThat(LINKS.all("linkedIncidents", linked, "scope", SCOPES.get(scope)))
                        .containsExactly(Map.of("linkUrgency", expected.get(scope)));
            }
        }
    }

    @ParameterizedTest(name = "SEV-3 {0} linked incidents: {1}")
    @CsvSource({"0, 0", "2, 10", "6, 10", "11, 20", "21, 35"})
    void linksScoreForOneUser(int linked, int score) {
        assertThat(SEVERITY.one(with(TOOLSET_NOTHING, "linkedIncidents", linked)))
                .containsEntry("score", score);
    }

    @Test
    void manyLinksAcrossTheNationScoreAsCritical() {
        assertThat(SEVERITY.one(with(TOOLSET_NOTHING, "linkedIncidents", 21, "scope", "nation")))
                .containsEntry("score", 50 + 30);
    }

    @Test
    void risksCountUntilMadeSafeInEveryCombination() {
        boolean[] answers = {true, false};
        for (boolean clinical : answers) {
            for (boolean clinicalSafe : answers) {
                for (boolean security : answers) {
                    for (boolean securitySafe : answers) {
                        int open = (clinical && !clinicalSafe ? 1 : 0) + (security && !securitySafe ? 1 : 0);
                        Object[] risks = {
                            "clinicalRisk", clinical, "clinicalMadeSafe", clinicalSafe,
                            "securityRisk", security, "securityMadeSafe", securitySafe
                        };
                        assertThat(RISKS.all(risks)).containsExactly(Map.of("openRisks", open));
                        assertThat(SEVERITY.one(with(TOOLSET_NOTHING, risks)))
                                .containsEntry("score", List.of(0, 35, 50).get(open));
                    }
                }
            }
        }
    }

    @Clause("SEV-3")
    @ParameterizedTest(name = "SEV-3 score {0}: severity {1}")
    @CsvSource({"0, 5", "70, 5", "75, 4", "110, 4", "115, 3", "140, 3", "145, 2", "180, 2", "185, 1"})
    void theBandGivesTheSeverity(int score, int severity) {
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
    void aManualSheetThatIsNotCompleteHasNoSeverity(String category) {
        assertThat(SEVERITY.all(with(MANUAL_NOTHING, category, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sheet",
                "linkedIncidents",
                "scope",
                "supplierImpact",
                "localSeverity",
                "tier",
                "clinicalRisk",
                "securityRisk",
                "priority"
            })
    void aToolsetSheetThatIsNotCompleteHasNoSeverity(String category) {
        assertThat(SEVERITY.all(with(TOOLSET_NOTHING, category, null))).isEmpty();
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

    private static @Nullable Object[] with(Map<String, Object> sheet, @Nullable Object... changes) {
        Map<String, @Nullable Object> answers = new HashMap<>(sheet);
        for (int i = 0; i < changes.length; i += 2) {
            answers.put(String.valueOf(changes[i]), changes[i + 1]);
        }
        return answers.entrySet().stream()
                .flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()))
                .toArray();
    }
}
