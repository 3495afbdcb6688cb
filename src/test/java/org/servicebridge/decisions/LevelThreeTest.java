package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.testing.Clause;

class LevelThreeTest {

    private static final Table LEVEL_THREE = Table.of("level-three.dmn", "level-three");

    @Clause("ESC-2")
    @ParameterizedTest(name = "ESC-2 {0}, {1}: {2}")
    @CsvSource({
        "data-centre,          outage,      data-centre",
        "multi-site,           outage,      multi-site",
        "key-deployment,       outage,      key-deployment",
        "national-internal,    outage,      national-service",
        "national-operational, outage,      national-service",
        "national-governance,  outage,      national-service",
        "local,                outage,      ",
        "data-centre,          performance, ",
        "multi-site,           performance, ",
        "key-deployment,       performance, ",
        "national-internal,    performance, ",
        "national-governance,              , ",
        "data-centre,                      , "
    })
    void outages_of_the_listed_kinds_go_to_level_3(String kind, @Nullable String failure, @Nullable String rule) {
        assertThat(rules(List.of(kind), failure, "advice", false, null))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Clause("ESC-2")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "press-office",
                "corporate-incident",
                "continuity-plan",
                "deployment-risk",
                "infrastructure-change",
                "programme-deviation",
                "programme-decision",
                "release-doubt",
                "edm-overloaded",
                "level-3-asked"
            })
    void these_reasons_go_to_level_3_always(String reason) {
        assertThat(rules(List.of("local"), "performance", reason, false, null)).containsExactly(reason);
    }

    @Clause("ESC-2")
    @ParameterizedTest
    @ValueSource(strings = {"clinical-safety", "security", "political", "national-impact"})
    void these_reasons_go_to_level_3_where_they_are_serious(String reason) {
        assertThat(rules(List.of("local"), "outage", reason, true, null)).containsExactly(reason);
        assertThat(rules(List.of("local"), "outage", reason, false, null)).isEmpty();
        assertThat(rules(List.of("local"), "outage", reason, null, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advice",
                "supplier-management",
                "no-progress",
                "provider-request",
                "programme-request",
                "senior-manager",
                "fix-time-at-risk",
                "fix-time-passed"
            })
    void these_reasons_are_for_level_2_to_decide(String reason) {
        assertThat(rules(List.of("local"), "outage", reason, true, 60L)).isEmpty();
    }

    @Clause("ESC-2")
    @ParameterizedTest(name = "ESC-2 {0} min before the business day: {1}")
    @CsvSource({"0, true", "1, true", "120, true", "121, false", ", false"})
    void national_impact_close_to_the_start_of_the_business_day_goes_to_level_3(@Nullable Long minutes, boolean up) {
        assertThat(rules(List.of("national-operational"), "performance", "no-progress", false, minutes))
                .isEqualTo(up ? List.of("near-start-by-kind") : List.of());
        assertThat(rules(List.of("local"), "performance", "national-impact", false, minutes))
                .isEqualTo(up ? List.of("near-start-by-impact") : List.of());
        assertThat(rules(List.of("national-operational"), "performance", "national-impact", false, minutes))
                .isEqualTo(up ? List.of("near-start-by-impact") : List.of());
    }

    @Test
    void every_trigger_that_holds_is_given() {
        assertThat(rules(List.of("data-centre", "national-governance"), "outage", "security", true, 30L))
                .containsExactlyInAnyOrder("data-centre", "national-service", "security", "near-start-by-kind");
    }

    @Test
    void every_reason_that_can_be_chosen_is_known_to_the_table() {
        String table = read();

        assertThat(EscalationReason.values())
                .filteredOn(reason -> reason != EscalationReason.CRISIS)
                .allMatch(reason -> table.contains('"' + reason.code() + '"'));
    }

    private static String read() {
        try (InputStream model = LevelThreeTest.class.getResourceAsStream("/dmn/level-three.dmn")) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> rules(
            List<String> kinds,
            @Nullable String failure,
            String reason,
            @Nullable Boolean serious,
            @Nullable Long minutesToStartOfDay) {
        return LEVEL_THREE.rules(
                "kinds", kinds,
                "failure", failure,
                "reason", reason,
                "serious", serious,
                "minutesToStartOfDay", minutesToStartOfDay);
    }
}
