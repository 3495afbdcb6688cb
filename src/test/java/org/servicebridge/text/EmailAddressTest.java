package org.servicebridge.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, rota, contacts and subscribers have addresses of one form. */
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ann@example.org, ann@example.org",
        "' Ann.O''Neil@Example.ORG ', 'Ann.O''Neil@example.org'",
        "a+b@mail.example.org, a+b@mail.example.org",
        "'\u200bann@example.org\u00a0', ann@example.org",
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
                "edm2@example",
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
}
