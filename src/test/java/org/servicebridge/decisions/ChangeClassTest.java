package org.servicebridge.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicebridge.testing.Clause;

class ChangeClassTest {

    private static final Table CLASS = Table.of("change-class.dmn", "change-class");

    @ParameterizedTest
    @Clause("CHG-10")
    @CsvSource({
        "false, true, true, true, true, true, standard",
        "false, true, true, true, true, false, standard",
        "false, true, true, true, false, true, emergency",
        "false, true, true, false, true, true, emergency",
        "false, true, false, true, true, true, emergency",
        "false, false, true, true, true, true, emergency",
        "false, false, false, false, false, false, normal",
        "true, true, true, true, true, true, retrospective",
        "true, false, false, false, false, false, retrospective"
    })
    void chg10_the_class_follows_from_what_is_known(
            boolean alreadyDone,
            boolean preApproved,
            boolean lowRisk,
            boolean doneBefore,
            boolean noImpact,
            boolean sameDay,
            String found) {
        assertThat(asked(alreadyDone, preApproved, lowRisk, doneBefore, noImpact, sameDay))
                .isEqualTo(Map.of("changeClass", found));
    }

    @ParameterizedTest
    @MethodSource("allCombinations")
    void every_combination_has_exactly_one_class(int bits) {
        assertThat(asked(bit(bits, 0), bit(bits, 1), bit(bits, 2), bit(bits, 3), bit(bits, 4), bit(bits, 5)))
                .hasSize(1);
    }

    static IntStream allCombinations() {
        return IntStream.range(0, 1 << 6);
    }

    private static boolean bit(int bits, int index) {
        return (bits >> index & 1) == 1;
    }

    private static Map<String, Object> asked(
            boolean alreadyDone,
            boolean preApproved,
            boolean lowRisk,
            boolean doneBefore,
            boolean noImpact,
            boolean sameDay) {
        return CLASS.one(
                "alreadyDone", alreadyDone,
                "preApproved", preApproved,
                "lowRisk", lowRisk,
                "doneBefore", doneBefore,
                "noImpact", noImpact,
                "sameDay", sameDay);
    }
}
