package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.5", "192.168.1.1", "::1", "203.0.113.9"})
    void nobody_is_believed_who_is_not_named(String peer) {
        assertThat(TrustedProxies.of("").client(peer, Stream.of("198.51.100.1")))
                .isEqualTo(peer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.5 | 198.51.100.1 | 198.51.100.1",
                "10.0.0.5 | 6.6.6.6, 198.51.100.1 | 198.51.100.1",
                "10.0.0.5 | 6.6.6.6, 198.51.100.1, 10.1.0.7 | 198.51.100.1",
                "10.0.0.5 | 2001:db8::1 | 2001:db8::1",
                "10.0.0.5 | unknown | 10.0.0.5",
                "10.0.0.5 | 198.51.100.1, evil.example.org | 10.0.0.5",
                "10.0.0.5 | '' | 10.0.0.5",
                "10.0.0.5 | 10.1.0.3 | 10.1.0.3",
                "10.0.0.6 | 198.51.100.1 | 10.0.0.6",
                "fd00::1 | 198.51.100.1 | 198.51.100.1",
            })
    void a_named_proxy_is_believed_about_whom_it_heard_and_nobody_before(String peer, String forwarded, String client) {
        // given
        TrustedProxies proxies = TrustedProxies.of("10.0.0.5, 10.1.0.0/24, fd00::1");

        // when, then
        assertThat(proxies.client(peer, Stream.of(forwarded))).isEqualTo(client);
    }

    @Test
    void several_headers_are_one_way() {
        assertThat(TrustedProxies.of("10.0.0.5").client("10.0.0.5", Stream.of("6.6.6.6", "198.51.100.1")))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.5/64", "10.0.0", "any", "10.0.0.300", "*"})
    void what_is_no_address_is_not_taken(String setting) {
        assertThatThrownBy(() -> TrustedProxies.of(setting)).isInstanceOf(IllegalArgumentException.class);
    }
}
