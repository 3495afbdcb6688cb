package org.servicebridge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number among words is read as one that stands alone. */
class NumbersInTextTest {

    @ParameterizedTest
    @CsvSource({
        "'Example Trust, +44 7700 900002', 'Example Trust, 07700 900002'",
        "Example Trust 02079460123, Example Trust 020 7946 0123",
        "'Ward 12 (0113 496 0123), ext 4321', 'Ward 12 (0113 496 0123), ext 4321'",
        "Practice A81001; 01632 960123, Practice A81001; 01632 960123",
        "'\uff10\uff17\uff17\uff10\uff10 900002', 07700 900002",
        "North (+44 (0)7700 900123), North (07700 900123)",
        "Ward 12 0113 496 0123, Ward 12 0113 496 0123",
        "Example Pharmacy, Example Pharmacy",
    })
    void a_number_is_shown_as_people_write_it(String typed, String shown) {
        assertThat(NumbersInText.noNumber(typed)).isEmpty();
        assertThat(NumbersInText.shown(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "Example Trust: 0772345678, 0772345678",
        "00000, 00000",
        "'Example Trust, 07700 90002 or 0113 496 0123', 07700 90002",
        "ring +44 113 496 01, +44 113 496 01",
    })
    void one_that_nobody_can_ring_is_named(String typed, String number) {
        assertThat(NumbersInText.noNumber(typed)).isEqualTo(Optional.of(number));
    }
}
