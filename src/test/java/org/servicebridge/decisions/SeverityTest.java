package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicebridge.testing.Clause;

class SeverityTest {

    private static final Table SEVERITY = Table.of("severity.dmn", "severity");
    private static final Table IMPACT = Table.of("severity.dmn", "impact");
    private static final Table URGENCY = Table.of("severity.dmn", "urgency");

    private static final List<String> FUNCTIONS = List.of("critical", "high", "medium", "minor", "cosmetic");
    private static final List<String> EFFECTS = List.of("significant", "moderate", "minor", "none");
    private static final List<String> SCALES = List.of("large", "moderate", "small");

    @Clause("SEV-1")
    @ParameterizedTest(name = "SEV-1 {0}: {1}, {2}, {3}, {4}, {5}")
    @CsvSource({
        "critical, 1, 1, 1, 1, 1",
        "high, 1, 1, 2, 2, 2",
        "medium, 2, 2, 3, 3, 3",
        "minor, 3, 3, 4, 4, 4",
        "cosmetic, 5, 5, 5, 5, 5"
    })
    void impact_follows_the_table(String function, int from5000, int from1000, int from100, int from10, int under10) {
        Map<Integer, Integer> expected = Map.ofEntries(
                Map.entry(1_000_000, from5000),
                Map.entry(5000, from5000),
                Map.entry(4999, from1000),
                Map.entry(1000, from1000),
                Map.entry(999, from100),
                Map.entry(100, from100),
                Map.entry(99, from10),
                Map.entry(10, from10),
                Map.entry(9, under10),
                Map.entry(1, under10),
                Map.entry(0, under10));
        expected.forEach((users, impact) -> assertThat(impactOf(function, users))
                .as("%s function, %d users", function, users)
                .containsExactly(Map.of("impact", impact)));
    }

    static Stream<Arguments> everyFunctionWithEveryNumberOfUsers() {
        return FUNCTIONS.stream()
                .flatMap(function -> IntStream.of(
                                0, 1, 9, 10, 11, 99, 100, 101, 999, 1000, 1001, 4999, 5000, 5001, 60_000_000)
                        .mapToObj(users -> Arguments.of(function, users)));
    }

    @ParameterizedTest(name = "SEV-1 {0}, {1} users")
    @MethodSource("everyFunctionWithEveryNumberOfUsers")
    void every_combination_has_exactly_one_impact(String function, int users) {
        assertThat(impactOf(function, users)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"critical,", "critical, -1", ", 5000", "unheard-of, 5000"})
    void impact_is_never_guessed(@Nullable String function, @Nullable Integer users) {
        assertThat(IMPACT.all("functionCriticality", function, "usersAffected", users))
                .isEmpty();
    }

    @Clause("SEV-1")
    @ParameterizedTest(name = "SEV-1 impact {0}: {1}, {2}, {3}, {4}, {5}")
    @CsvSource({"1, 1, 1, 2, 2, 3", "2, 1, 2, 2, 3, 4", "3, 2, 3, 3, 4, 4", "4, 3, 3, 4, 4, 5", "5, 4, 5, 5, 5, 5"})
    void severity_follows_the_table(int impact, int first, int second, int third, int fourth, int fifth) {
        Map<Integer, String> functionWithImpact =
                Map.of(1, "critical", 2, "medium", 3, "minor", 4, "minor", 5, "cosmetic");
        int users = impact == 4 ? 9 : 5000;
        List<Integer> expected = List.of(first, second, third, fourth, fifth);
        for (int urgency = 1; urgency <= 5; urgency++) {
            assertThat(SEVERITY.all(
                            "functionCriticality", functionWithImpact.get(impact),
                            "usersAffected", users,
                            "statedUrgency", urgency))
                    .as("impact %d, urgency %d", impact, urgency)
                    .containsExactly(Map.of("severity", expected.get(urgency - 1)));
        }
    }

    @Test
    void severity_is_never_guessed() {
        assertThat(SEVERITY.all("functionCriticality", "critical", "usersAffected", 5000))
                .isEmpty();
        assertThat(SEVERITY.all("functionCriticality", "critical", "statedUrgency", 1))
                .isEmpty();
        assertThat(SEVERITY.all()).isEmpty();
    }

    @Clause("SEV-2")
    @ParameterizedTest(name = "SEV-2 {0} effect on the service for {1}: {2}")
    @CsvSource({
        "significant, large, 1",
        "significant, moderate, 2",
        "significant, small, 2",
        "moderate, large, 2",
        "moderate, moderate, 3",
        "moderate, small, 3",
        "minor, large, 3",
        "minor, moderate, 4",
        "minor, small, 4"
    })
    void effect_on_the_service(String effect, String scale, int urgency) {
        assertThat(URGENCY.one("provisionEffect", effect, "provisionScale", scale))
                .containsEntry("urgency", urgency);
    }

    @Clause("SEV-2")
    @ParameterizedTest(name = "SEV-2 {0} effect on care of {1}: {2}")
    @CsvSource({
        "significant, large, 1",
        "significant, moderate, 2",
        "significant, small, 2",
        "moderate, large, 2",
        "moderate, moderate, 3",
        "moderate, small, 3",
        "minor, large, 3",
        "minor, moderate, 4",
        "minor, small, 4"
    })
    void effect_on_care(String effect, String scale, int urgency) {
        assertThat(URGENCY.one("careEffect", effect, "careScale", scale)).containsEntry("urgency", urgency);
    }

    @Clause("SEV-2")
    @ParameterizedTest(name = "SEV-2 {0} = {1}: {2}")
    @CsvSource({
        "lossEffect, significant, 1",
        "lossEffect, more-than-trivial, 2",
        "lossEffect, trivial, 4",
        "dataEffect, lost-or-corrupted, 1",
        "dataEffect, wrong-data-shown, 1"
    })
    void loss_and_data(String question, String answer, int urgency) {
        assertThat(URGENCY.one(question, answer)).containsEntry("urgency", urgency);
    }

    @Test
    void presentation_only_is_urgency_five_unless_something_else_is_touched() {
        assertThat(URGENCY.one("presentationOnly", true)).containsEntry("urgency", 5);
        assertThat(URGENCY.one("presentationOnly", true, "careEffect", "minor", "careScale", "small"))
                .containsEntry("urgency", 4);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void what_the_provider_states_counts_as_an_answer(int urgency) {
        assertThat(URGENCY.one("statedUrgency", urgency)).containsEntry("urgency", urgency);
    }

    @Clause("SEV-2")
    @Test
    void the_most_urgent_answer_wins_in_every_combination() {
        for (String provision : EFFECTS) {
            for (String care : EFFECTS) {
                for (String scale : SCALES) {
                    Object[] both = {
                        "provisionEffect", provision, "provisionScale", scale, "careEffect", care, "careScale", scale
                    };
                    int expected = Math.min(urgencyOf(provision, scale), urgencyOf(care, scale));
                    assertThat(URGENCY.all(both))
                            .as("%s, %s, %s", provision, care, scale)
                            .isEqualTo(expected == NONE ? List.of() : List.of(Map.of("urgency", expected)));
                }
            }
        }
    }

    @Test
    void urgency_is_never_guessed() {
        assertThat(URGENCY.all()).isEmpty();
        assertThat(URGENCY.all("provisionEffect", "significant")).isEmpty();
        assertThat(URGENCY.all("presentationOnly", false, "lossEffect", "none", "dataEffect", "none"))
                .isEmpty();
    }

    private static final int NONE = 9;

    private static int urgencyOf(String effect, String scale) {
        boolean large = scale.equals("large");
        return switch (effect) {
            case "significant" -> large ? 1 : 2;
            case "moderate" -> large ? 2 : 3;
            case "minor" -> large ? 3 : 4;
            default -> NONE;
        };
    }

    private static List<Map<String, Object>> impactOf(String function, int users) {
        return IMPACT.all("functionCriticality", function, "usersAffected", users);
    }
}
