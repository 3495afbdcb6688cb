package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.Clause;

class NonBauTest {

    private static final Table NON_BAU = Table.of("non-bau.dmn", "non-bau");

    static Stream<Arguments> kindsAndFailures() {
        return Stream.of(
                Arguments.of("data-centre", "outage", true),
                Arguments.of("data-centre", "performance", true),
                Arguments.of("multi-site", "outage", true),
                Arguments.of("multi-site", "performance", false),
                Arguments.of("key-deployment", "outage", true),
                Arguments.of("key-deployment", "performance", true),
                Arguments.of("key-deployment", null, true),
                Arguments.of("national-internal", "outage", true),
                Arguments.of("national-internal", "performance", true),
                Arguments.of("national-internal", null, true),
                Arguments.of("national-operational", "outage", true),
                Arguments.of("national-operational", "performance", true),
                Arguments.of("national-operational", null, true),
                Arguments.of("national-governance", "outage", true),
                Arguments.of("national-governance", "performance", true),
                Arguments.of("local", "outage", false),
                Arguments.of("local", "performance", false),
                Arguments.of("local", null, false));
    }

    @Clause({"OOH-6", "ESC-9"})
    @ParameterizedTest(name = "OOH-6, ESC-9 {0}, {1}: goes to the EDM {2}")
    @MethodSource("kindsAndFailures")
    void each_kind_goes_to_the_edm_by_the_profile(String kind, @Nullable String failure, boolean toEdm) {
        assertThat(rules(List.of(kind), failure, false, false, "none", true))
                .isEqualTo(toEdm ? List.of(kind) : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conference-call",
                "war-room",
                "provider-help",
                "release-question",
                "emergency-change",
                "press-office",
                "senior-manager",
                "programme-escalation",
                "provider-escalation",
                "no-progress",
                "continuity-plan",
                "corporate-incident",
                "crisis",
                "general-question"
            })
    void each_request_goes_to_the_edm_whatever_the_kind(String request) {
        assertThat(rules(List.of("local"), "performance", false, false, request, true))
                .containsExactly(request);
    }

    @ParameterizedTest
    @CsvSource({"true, false, clinical-safety", "false, true, security"})
    void clinical_and_security_risks_go_to_the_edm_always(boolean clinical, boolean security, String rule) {
        assertThat(rules(List.of("local"), null, clinical, security, null, true))
                .containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data-centre", "multi-site", "national-governance"})
    void without_the_failure_these_kinds_cannot_be_classed(String kind) {
        assertThat(rules(List.of(kind), null, false, false, "none", true)).containsExactly("failure-unknown");
    }

    @Clause("ESC-9")
    @Test
    void what_cannot_be_classed_goes_to_the_edm() {
        assertThat(rules(List.of("local"), "outage", false, false, "none", false))
                .containsExactly("not-classed");
        assertThat(rules(List.of("local"), "outage", false, false, "none", null))
                .containsExactly("not-classed");
        assertThat(rules(List.of(), "outage", false, false, "none", true)).containsExactly("kind-unknown");
        assertThat(rules(null, "outage", false, false, "none", true)).containsExactly("kind-unknown");
    }

    @Test
    void every_reason_that_holds_is_given() {
        assertThat(rules(List.of("data-centre", "multi-site", "local"), "outage", true, true, "press-office", false))
                .containsExactlyInAnyOrder(
                        "data-centre", "multi-site", "clinical-safety", "security", "press-office", "not-classed");
    }

    @Test
    void each_rule_says_its_reason_in_words() {
        assertThat(NON_BAU.one("kinds", List.of("multi-site"), "failure", "outage", "canBeClassed", true))
                .containsEntry("reason", "Several sites: outage");
    }

    private static List<String> rules(
            @Nullable List<String> kinds,
            @Nullable String failure,
            boolean clinicalRisk,
            boolean securityRisk,
            @Nullable String request,
            @Nullable Boolean canBeClassed) {
        return NON_BAU.rules(
                "kinds", kinds,
                "failure", failure,
                "clinicalRisk", clinicalRisk,
                "securityRisk", securityRisk,
                "request", request,
                "canBeClassed", canBeClassed);
    }
}
