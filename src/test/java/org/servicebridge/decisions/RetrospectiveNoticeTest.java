package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.testing.Clause;

class RetrospectiveNoticeTest {

    private static final Table TABLE = Table.of("retrospective-notice.dmn", "retrospective-notice");

    @ParameterizedTest(name = "COM-6 told in time {0}, core hours {1}, national {2}: {3}, {4}")
    @CsvSource({
        "true, true, true, nobody, send",
        "true, true, false, nobody, send",
        "true, false, true, nobody, send",
        "true, false, false, nobody, send",
        "false, true, true, service-owner, open",
        "false, true, false, service-owner, open",
        "false, false, true, edm, send",
        "false, false, false, edm, open"
    })
    @Clause("COM-6")
    void COM_6_each_combination_has_one_answer(
            boolean inTime, boolean coreHours, boolean national, String decidedBy, String advice) {
        assertThat(TABLE.one("toldWithinLimit", inTime, "coreHours", coreHours, "nationalService", national))
                .containsEntry("decidedBy", decidedBy)
                .containsEntry("advice", advice);
    }

    @Test
    void what_is_not_known_is_asked_of_a_person() {
        assertThat(TABLE.one()).containsEntry("decidedBy", "edm").containsEntry("advice", "open");
        assertThat(TABLE.one("coreHours", true)).containsEntry("decidedBy", "service-owner");
    }
}
