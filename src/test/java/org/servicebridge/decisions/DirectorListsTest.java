package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.testing.Clause;

class DirectorListsTest {

    private static final Table LISTS = Table.of("director-lists.dmn", "director-lists");
    private static final String PROGRAMME = "programme-directors";
    private static final String TOP_LEVEL = "top-level-directors";

    @ParameterizedTest(name = "COM-8, COM-9 {0}, {1}: programme {2}, top level {3}")
    @CsvSource({
        "data-centre, outage, true, true",
        "data-centre, performance, true, false",
        "data-centre, unknown, true, false",
        "multi-site, outage, true, true",
        "multi-site, performance, true, false",
        "multi-site, unknown, true, false",
        "key-deployment, outage, true, true",
        "key-deployment, performance, false, false",
        "key-deployment, unknown, false, false",
        "national-internal, outage, true, true",
        "national-internal, performance, true, false",
        "national-internal, unknown, true, false",
        "national-operational, outage, true, true",
        "national-operational, performance, true, false",
        "national-operational, unknown, true, false",
        "national-governance, outage, true, true",
        "national-governance, performance, true, false",
        "national-governance, unknown, true, false",
        "local, outage, false, false",
        "local, performance, false, false",
        "local, unknown, false, false"
    })
    @Clause({"COM-8", "COM-9"})
    void com8_com9_each_kind_and_failure_has_its_lists(
            String kind, String failure, boolean programme, boolean topLevel) {
        assertThat(lists(List.of(kind), failure, false, false)).isEqualTo(expected(programme, topLevel));
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "true, true"})
    @Clause({"COM-8", "COM-9"})
    void com8_com9_a_significant_clinical_or_security_risk_tells_both(boolean clinical, boolean security) {
        assertThat(lists(List.of("local"), "performance", clinical, security)).isEqualTo(expected(true, true));
    }

    @Test
    void a_list_is_advised_by_every_reason_that_holds() {
        assertThat(LISTS
                        .all(
                                "kinds",
                                List.of("data-centre", "national-internal"),
                                "failure",
                                "outage",
                                "significantClinicalRisk",
                                true,
                                "significantSecurityRisk",
                                false)
                        .stream()
                        .filter(row -> TOP_LEVEL.equals(row.get("list")))
                        .map(row -> row.get("reason")))
                .containsExactlyInAnyOrder(
                        "Data centre: outage.",
                        "National service: outage.",
                        "Clinical safety: significant risk to patient care.");
    }

    @Test
    void what_is_not_known_tells_nobody() {
        assertThat(LISTS.all()).isEmpty();
        assertThat(lists(List.of(), "outage", false, false)).isEmpty();
        assertThat(lists(null, "outage", null, null)).isEmpty();
        assertThat(lists(List.of("data-centre"), null, null, null)).isEmpty();
    }

    private static List<String> expected(boolean programme, boolean topLevel) {
        return Stream.of(programme ? PROGRAMME : "", topLevel ? TOP_LEVEL : "")
                .filter(list -> !list.isEmpty())
                .toList();
    }

    private static List<String> lists(
            @Nullable List<String> kinds,
            @Nullable String failure,
            @Nullable Boolean clinical,
            @Nullable Boolean security) {
        List<Map<String, Object>> rows = LISTS.all(
                "kinds", kinds,
                "failure", failure,
                "significantClinicalRisk", clinical,
                "significantSecurityRisk", security);
        return rows.stream()
                .map(row -> String.valueOf(row.get("list")))
                .distinct()
                .sorted()
                .toList();
    }
}
