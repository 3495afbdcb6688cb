package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.EngineTest;

/** Each number of the tables of severity is changed, and seen in the advice and the score that people read. */
@EngineTest
class RatingTablesGovernTest extends WithChangedTables {

    private Story story;

    /** Every impact, urgency and severity is one further, and from 5 to 1; each answer of the sheet scores one more. */
    @BeforeAll
    void eachCellIsChanged() {
        deploy(Map.of(
                "dmn/severity.dmn",
                new OtherCells().each("(?:severity|impact|urgency)_[^\"]+", OtherCells::next),
                "dmn/severity-score.dmn",
                new OtherCells()
                        .each("severity-score_\\d_severity", OtherCells::next)
                        .each("severity-score_\\d_score", score -> score + " + 1000")
                        .each("severity-score-manual_[^\"]+", score -> Integer.toString(Integer.parseInt(score) + 1))
                        .each("severity-score-toolset_[^\"]+_toolsetScore", score -> score + "00")
                        .reworded("severity-score-toolset_[^\"]+_part")
                        .each("severity-score-links_[^\"]+", RatingTablesGovernTest::moreUrgent)
                        .each(
                                "severity-score-risks_[^\"]+",
                                open -> Integer.toString((Integer.parseInt(open) + 1) % 3))));
    }

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    /** The product's table advises, in the same order: 1 1 2 2 3, 1 2 2 3 4, 2 3 3 4 4, 3 3 4 4 5, 4 5 5 5 5. */
    @ParameterizedTest
    @CsvSource({"critical, 3 3 4 5 2", "high, 4 4 5 5 3", "medium, 4 5 5 1 4", "minor, 1 1 1 1 5", "cosmetic, 2 3 3 4 2"
    })
    void the_advised_severity_follows_urgency_and_severity(String function, String advised) {
        for (int urgency = 1; urgency <= 5; urgency++) {
            assertThat(advice(function, 50, urgency))
                    .startsWith("**Advised: severity %s**".formatted(advised.split(" ")[urgency - 1]));
        }
    }

    /** The product's tables advise 1, 1, 1, 1, 3, 2, 3 and 4. */
    @ParameterizedTest
    @CsvSource({
        "critical, 5000 1000 100 10 0, 1, 3",
        "high, 5000 1000, 1, 3",
        "high, 100 10 0, 1, 4",
        "medium, 5000 1000, 1, 4",
        "medium, 100 10 0, 4, 1",
        "minor, 5000 1000, 4, 1",
        "minor, 100 10 0, 1, 1",
        "cosmetic, 5000 1000 100 10 0, 1, 2"
    })
    void the_advised_severity_follows_the_impact(String function, String users, int urgency, int advised) {
        for (String number : users.split(" ")) {
            assertThat(advice(function, Integer.parseInt(number), urgency))
                    .startsWith("**Advised: severity %d**".formatted(advised));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "provisionEffect, significant, large, 2",
        "provisionEffect, significant, moderate, 3",
        "provisionEffect, moderate, large, 3",
        "provisionEffect, moderate, small, 4",
        "provisionEffect, minor, large, 4",
        "provisionEffect, minor, small, 5",
        "careEffect, significant, large, 2",
        "careEffect, significant, moderate, 3",
        "careEffect, moderate, large, 3",
        "careEffect, moderate, small, 4",
        "careEffect, minor, large, 4",
        "careEffect, minor, small, 5",
        "lossEffect, significant,, 2",
        "lossEffect, more-than-trivial,, 3",
        "lossEffect, trivial,, 5",
        "dataEffect, lost-or-corrupted,, 2",
        "dataEffect, wrong-data-shown,, 2",
        "presentationOnly, true,, 1"
    })
    void the_urgency_of_what_is_logged_follows_the_table(String question, String answer, String scale, int urgency) {
        Map<String, Object> answers = new HashMap<>(Map.of("provisionEffect", "none"));
        answers.put(question, "true".equals(answer) ? true : answer);
        if (scale != null) {
            answers.put(question.replace("Effect", "Scale"), scale);
        }
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");

        story.logged(BRIDGE, reference, answers);

        assertThat(story.shown(reference, "userTask_setSeverity", "advice")).contains("urgency %d)".formatted(urgency));
    }

    /** The product's sheet scores 0, 100, 120, 150, 175 and 275: severity 5, 4, 3, 2, 2 and 1. */
    @ParameterizedTest
    @CsvSource({
        "none none none cosmetic none isolated bau, 1007, 1",
        "minimal-few minimal minimal minor very-low single-site low, 1107, 5",
        "minimal-few minimal minimal minor low multiple-sites low, 1127, 4",
        "significant-many none none critical high isolated bau, 1157, 3",
        "medium-many medium medium medium low multiple-sites medium, 1182, 2",
        "significant-few high high high medium national high, 1282, 2"
    })
    void score_and_severity_of_the_sheet_follow_the_tables(String sheet, String score, String severity) {
        String reference = anIncident()
                .managedIn(context.getBean(Incidents.class), story.clock)
                .reference();
        String[] answers = sheet.split(" ");
        Map<String, Object> filledIn = Map.of(
                "hssiReference", reference,
                "manualUrgency", answers[0],
                "manualSuppliers", answers[1],
                "manualSite", answers[2],
                "manualCriticality", answers[3],
                "manualRisk", answers[4],
                "manualUsers", answers[5],
                "manualPriority", answers[6]);

        story.as(DESK, () -> story.runtime.startProcessInstanceByKey("score-severity", filledIn));

        assertThat(story.shown(reference, "userTask_readSeverityScore", "score"))
                .isEqualTo(score);
        assertThat(story.shown(reference, "userTask_readSeverityScore", "scoredSeverity"))
                .isEqualTo(severity);
    }

    /** The product's links with one trust, a region and the nation: 10 20 35, 20 20 35, 20 20 35, 20 35 50, 35 50 50. */
    @ParameterizedTest
    @CsvSource({
        "1, 2000, 3500, 5000",
        "2, 3500, 3500, 5000",
        "6, 3500, 3500, 5000",
        "11, 3500, 5000, 0",
        "21, 5000, 0, 0"
    })
    void the_toolset_score_follows_links_and_scope(int links, int trust, int region, int nation) {
        String[] tickets =
                IntStream.range(0, links).mapToObj("INC-%d"::formatted).toArray(String[]::new);
        UnaryOperator<ReportBuilder> linked = report -> report.linkedTo(tickets);

        assertThat(toolset(report -> linked.apply(report).ofKinds("local")))
                .contains("urgency from linked incidents as changed %d,".formatted(trust))
                .contains("scope as changed 2000");
        assertThat(toolset(report -> linked.apply(report).ofKinds("local").at(List.of(), "North")))
                .contains("urgency from linked incidents as changed %d,".formatted(region))
                .contains("scope as changed 2500");
        assertThat(toolset(linked))
                .contains("urgency from linked incidents as changed %d,".formatted(nation))
                .contains("scope as changed 3000");
    }

    @ParameterizedTest
    @CsvSource({"spine-core, 5000", "gp-records, 3000", "staff-directory, 1500", "spine-training, 0"})
    void the_toolset_score_follows_the_tier(String service, int score) {
        assertThat(toolset(report -> report.ofService(service)))
                .contains("tier of the service as changed %d,".formatted(score));
    }

    @ParameterizedTest
    @CsvSource({"1, 5000", "2, 3500", "3, 2000", "4, 1000", "5, 0"})
    void the_toolset_score_follows_the_local_severity(int severity, int score) {
        assertThat(toolset(report -> report.by("desk", "SPN-1001", severity)))
                .contains("local severity as changed %d,".formatted(score))
                .contains("impact on other providers as changed 5000,");
    }

    /** The product counts none, one, one and two open risks. */
    @Test
    void the_toolset_score_follows_open_risks() {
        assertThat(toolset(report -> report)).contains("clinical and security risk as changed 3500,");
        assertThat(toolset(report -> report.withSecurityRisk()))
                .contains("clinical and security risk as changed 5000,");
        assertThat(toolset(report -> report.withClinicalRisk()))
                .contains("clinical and security risk as changed 5000,");
        assertThat(toolset(report -> report.withClinicalRisk().withSecurityRisk()))
                .contains("clinical and security risk as changed 0,");
    }

    private String toolset(UnaryOperator<ReportBuilder> changes) {
        String advice = story.shown(story.reportedByApi(BRIDGE, changes), "userTask_setSeverity", "advice");
        return advice.substring(advice.indexOf("Toolset score"));
    }

    private static String moreUrgent(String urgency) {
        List<String> order = List.of("\"none\"", "\"minimal\"", "\"medium\"", "\"significant\"", "\"critical\"");
        return order.get((order.indexOf(urgency) + 1) % order.size());
    }

    private String advice(String function, int users, int urgency) {
        String reference = story.reportedByApi(BRIDGE, report -> report.rated(function, users, urgency));
        return story.shown(reference, "userTask_setSeverity", "advice");
    }
}
