package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicebridge.intake.ScoreQuestion;

/** Form, decision table and code know the same questions and the same answers: another answer would score nothing. */
class ScoringSheetTest {

    @ParameterizedTest
    @EnumSource
    void the_form_offers_the_answers_that_the_code_takes(ScoreQuestion question) {
        JsonNode field = FormModel.all().stream()
                .filter(form -> form.name().equals("score-severity"))
                .flatMap(form -> form.components().stream())
                .filter(component -> question.key().equals(component.path("key").asText()))
                .findAny()
                .orElseThrow();

        List<String> offered = StreamSupport.stream(field.path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .toList();

        assertThat(offered).isEqualTo(question.answers());
    }

    @ParameterizedTest
    @EnumSource
    void the_decision_table_scores_the_answers_that_the_code_takes(ScoreQuestion question) {
        String table = ModelFolder.text(Path.of("dmn", "severity-score.dmn"));
        Matcher known = Pattern.compile("<inputValues id=\"values_severity-score-manual_%s\">\\s*<text>([^<]*)"
                        .formatted(question.key()))
                .matcher(table);
        assertThat(known.find()).isTrue();

        assertThat(Arrays.stream(known.group(1).replace("\"", "").split(",")))
                .containsExactlyElementsOf(question.answers());
    }
}
