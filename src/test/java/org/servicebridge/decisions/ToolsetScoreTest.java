package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.decisions.Table.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.Clause;

class ToolsetScoreTest {

    private static final Table SEVERITY = Table.of("severity-score.dmn", "severity-score");
    private static final Table PARTS = Table.of("severity-score.dmn", "severity-score-toolset");
    private static final Table LINKS = Table.of("severity-score.dmn", "severity-score-links");
    private static final Table RISKS = Table.of("severity-score.dmn", "severity-score-risks");

    private static final List<String> SCOPES = List.of("user", "department", "trust", "region", "nation");

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
    void each_answer_of_the_toolset_sheet_scores(String category, String answer, int score) {
        assertThat(SEVERITY.one(with(TOOLSET_NOTHING, category, answer))).containsEntry("score", score);
    }

    @ParameterizedTest(name = "SEV-3 toolset local severity {0}: {1}")
    @CsvSource({"5, 0", "4, 10", "3, 20", "2, 35", "1, 50"})
    void local_severity_scores(int severity, int score) {
        assertThat(SEVERITY.one(with(TOOLSET_NOTHING, "localSeverity", severity)))
                .containsEntry("score", score);
    }

    @ParameterizedTest(name = "SEV-3 scope {0}: {1} and urgency {2} with no links")
    @CsvSource({"user, 0, 0", "department, 10, 10", "trust, 20, 10", "region, 25, 20", "nation, 30, 35"})
    void scope_scores_by_itself_and_by_urgency(String scope, int ofScope, int ofUrgency) {
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
    void urgency_follows_links_and_scope(
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
    void links_score_for_one_user(int linked, int score) {
        assertThat(SEVERITY.one(with(TOOLSET_NOTHING, "linkedIncidents", linked)))
                .containsEntry("score", score);
    }

    @Test
    void many_links_across_the_nation_score_as_critical() {
        assertThat(SEVERITY.one(with(TOOLSET_NOTHING, "linkedIncidents", 21, "scope", "nation")))
                .containsEntry("score", 50 + 30);
    }

    @Test
    void risks_count_until_made_safe_in_every_combination() {
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

    @ParameterizedTest
    @ValueSource(strings = {"linkedIncidents", "scope", "supplierImpact", "localSeverity", "tier", "priority"})
    void what_nobody_knows_counts_nothing(String category) {
        assertThat(SEVERITY.one(with(TOOLSET_NOTHING, "clinicalRisk", true, category, null)))
                .containsEntry("score", 35)
                .containsEntry("severity", 5);
    }

    @Test
    void each_part_is_named_with_its_points() {
        assertThat(PARTS.all(with(TOOLSET_NOTHING, "tier", "gold", "scope", null)))
                .containsExactlyInAnyOrder(
                        Map.of("part", "impact on other providers", "toolsetScore", 0),
                        Map.of("part", "local severity", "toolsetScore", 0),
                        Map.of("part", "tier of the service", "toolsetScore", 30),
                        Map.of("part", "clinical and security risk", "toolsetScore", 0),
                        Map.of("part", "assessment or escalation", "toolsetScore", 0));
    }

    @Test
    void no_sheet_has_no_severity() {
        assertThat(SEVERITY.all(with(TOOLSET_NOTHING, "sheet", null))).isEmpty();
    }
}
