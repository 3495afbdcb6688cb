package org.servicebridge.communication.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "ann@example.org, ann@example.org",
        "' Ann.O''Neil@Example.ORG ', 'Ann.O''Neil@example.org'",
        "a+b@mail.example.org, a+b@mail.example.org",
        "x@xn--bcher-kva.example, x@xn--bcher-kva.example",
    })
    void an_email_address_keeps_its_name_and_gets_a_domain_in_small_letters(String written, String kept) {
        assertThat(EmailAddress.normalised(written)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@example.org",
                "ann@example",
                "ann@-example.org",
                "ann..b@example.org",
                ".ann@example.org",
                "ann@example.org, bob@example.org",
                "ann@example.org\nBcc: bob@example.org",
                "Ann <ann@example.org>",
                "ann@exa mple.org",
                "ann@[127.0.0.1]",
                "ann@127.0.0.1"
            })
    void what_is_no_email_address_is_refused(String written) {
        assertThat(EmailAddress.normalised(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b"})
    void an_endless_address_is_refused_at_once(String part) {
        assertThat(EmailAddress.normalised(part.repeat(5_000) + "@example.org")).isEmpty();
        assertThat(EmailAddress.normalised("ann@" + (part + ".").repeat(60) + "org"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900123",
                "07700900123",
                "+44 7700 900123",
                "+44 (0)7700 900123",
                "0044 7700-900-123",
                "447700900123",
                " 7700900123 "
            })
    void a_mobile_number_is_kept_in_one_form_however_it_was_written(String written) {
        assertThat(MobileNumber.normalised(written)).contains("+447700900123");
        assertThat(MobileNumber.shown("+447700900123")).isEqualTo("07700 900123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0113 496 0123",
                "07700 90012",
                "07700 9001234",
                "070 1234 5678",
                "07600 900123",
                "+33 6 12 34 56 78",
                "ring me"
            })
    void what_is_no_uk_mobile_number_is_refused(String written) {
        assertThat(MobileNumber.normalised(written)).isEmpty();
    }
}
