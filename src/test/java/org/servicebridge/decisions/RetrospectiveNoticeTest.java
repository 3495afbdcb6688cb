package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.testing.Clause;

class RetrospectiveNoticeTest {

    private static final Table TABLE = Table.of("retrospective-notice.dmn", "retrospective-notice");

    @ParameterizedTest(name = "COM-6 told in time {0}, core hours {1}, national {2}: {3}, sending advised {4}")
    @CsvSource({
        "true, true, true, nobody, true",
        "true, true, false, nobody, true",
        "true, false, true, nobody, true",
        "true, false, false, nobody, true",
        "false, true, true, service-owner, false",
        "false, true, false, service-owner, false",
        "false, false, true, edm, true",
        "false, false, false, edm, false"
    })
    @Clause("COM-6")
    void com6_each_combination_has_one_answer(
            boolean inTime, boolean coreHours, boolean national, String decidedBy, boolean sendingAdvised) {
        Map<String, Object> answer =
                TABLE.one("toldWithinLimit", inTime, "coreHours", coreHours, "nationalService", national);
        assertThat(answer).containsEntry("decidedBy", decidedBy);
        assertThat((String) answer.get("reason"))
                .matches(sendingAdvised ? ".*(goes out without asking|: send)\\." : "(?!.*: send).*");
    }

    @Test
    void what_is_not_known_is_asked_of_a_person() {
        assertThat(TABLE.one()).containsEntry("decidedBy", "edm");
        assertThat(TABLE.one("coreHours", true)).containsEntry("decidedBy", "service-owner");
    }
}
