package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
                        .each("severity-score-manual_[^\"]+", score -> Integer.toString(Integer.parseInt(score) + 1))));
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

    private String advice(String function, int users, int urgency) {
        String reference = story.reportedByApi(BRIDGE, report -> report.rated(function, users, urgency));
        return story.shown(reference, "userTask_setSeverity", "advice");
    }
}
