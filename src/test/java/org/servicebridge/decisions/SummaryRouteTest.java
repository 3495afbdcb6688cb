package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.testing.Clause;

class SummaryRouteTest {

    private static final Table ROUTE = Table.of("summary-route.dmn", "summary-route");

    @ParameterizedTest
    @Clause("ESC-5")
    @CsvSource({
        "true, true, true, Lead, Head, level-3",
        "true, true, false, Lead, Head, level-3",
        "true, false, true, Lead, deputy of the Head, level-3",
        "true, false, false, Lead, deputy of the Head, level-3",
        "false, true, true, another, Head, level-3",
        "false, true, false, another, Head, level-3",
        "false, false, true, another, directly, level-4",
        "false, false, false, another, deputy of the Director, level-4"
    })
    void esc5_whoever_is_missing_is_stood_in_for_in_the_fixed_order(
            boolean lead, boolean head, boolean director, String reviewer, String recipient, String group) {
        var way = ROUTE.one("leadThere", lead, "headThere", head, "directorThere", director);

        assertThat(String.valueOf(way.get("reviewer"))).contains(reviewer);
        assertThat(String.valueOf(way.get("recipient"))).contains(recipient);
        assertThat(way).containsEntry("recipientGroup", group);
    }
}
