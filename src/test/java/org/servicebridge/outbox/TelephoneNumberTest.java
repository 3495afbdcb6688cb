package org.servicebridge.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "00 353 20 910 1234, +353209101234",
    })
    void a_mobile_number_has_one_form_however_it_is_written(String written, String one) {
        assertThat(TelephoneNumber.e164(written)).contains(one);
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
                "07700 900 12x"
            })
    void what_can_get_no_text_message_is_none(String written) {
        assertThat(TelephoneNumber.e164(written)).isEmpty();
    }
}
