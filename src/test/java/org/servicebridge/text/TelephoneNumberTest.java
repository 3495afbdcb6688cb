package org.servicebridge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, rota and sender take the same numbers. */
class TelephoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "07700900123, +447700900123",
        "07700 900 123, +447700900123",
        "07700-900-123, +447700900123",
        "+44 7700 900123, +447700900123",
        "+44 (0)7700 900123, +447700900123",
        "0044 7700 900123, +447700900123",
        "44 7700 900123, +447700900123",
        "+1 (202) 555-0143, +12025550143",
        "+44 7700-900\u2010123, +447700900123",
        "\u202a07700\u00a0900\u00a0123\u202c, +447700900123",
        "7700900123, +447700900123",
        "447700900123, +447700900123",
        "(07700) 900123, +447700900123",
        "07624 306466, +447624306466",
        "+33 6 12 34 56 78, +33612345678",
        "'07700 900123;', +447700900123",
        "\uff10\uff17\uff17\uff10\uff10 900123, +447700900123",
        "\uff0b44 7700 900123, +447700900123",
    })
    void a_mobile_number_has_one_form_however_it_is_written(String written, String one) {
        assertThat(TelephoneNumber.mobile(written)).contains(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "call me",
                "0113 496 0000",
                "020 7946 0000",
                "07700 900 12",
                "07700 900 1234",
                "+44 113 496 0000",
                "+0 7700 900123",
                "999",
                "07700 900 12x",
                "0772345678",
                "00000",
                "07700900123 ext 4",
                "tel:07700900123;phone-context=example.org",
                "7.7009E+09",
                "070 1234 5678",
                "07640 123456",
                "07600 900123",
                "0800 1111",
                "+44"
            })
    void what_can_get_no_text_message_is_none(String written) {
        assertThat(TelephoneNumber.mobile(written)).isEmpty();
    }

    @Test
    void a_number_is_shown_as_people_of_its_country_write_it() {
        assertThat(TelephoneNumber.shown("+447700900123")).isEqualTo("07700 900123");
        assertThat(TelephoneNumber.shown("+447624306466")).isEqualTo("07624 306466");
        assertThat(TelephoneNumber.shown("+33612345678")).isEqualTo("+33 6 12 34 56 78");
    }

    @ParameterizedTest
    @CsvSource({
        "0113 496 0123, 0113 496 0123",
        "02079460123, 020 7946 0123",
        "+447700900123, 07700 900123",
        "01632 960123, 01632 960123",
        "01632 961123,",
        "0772345678,",
        "00000,",
        "12,",
    })
    void a_number_that_somebody_rings_may_be_a_landline(String written, String shown) {
        assertThat(TelephoneNumber.callable(written)).isEqualTo(Optional.ofNullable(shown));
    }
}
