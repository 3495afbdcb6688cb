package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

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
                "10.0.0.5 | 198.51.100.7:51234 | 198.51.100.7",
                "10.0.0.5 | [2001:db8::1]:443 | 2001:db8::1",
                "10.0.0.5 | [2001:db8::1] | 2001:db8::1",
                "10.0.0.5 | 6.6.6.6:1, 198.51.100.1:2, 10.1.0.7:3 | 198.51.100.1",
                "10.0.0.5 | 198.51.100.7:port | 10.0.0.5",
                "10.0.0.5 | [198.51.100.7 | 10.0.0.5",
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
    @CsvSource({
        "198.51.100.7, 198.51.100.7",
        "::ffff:198.51.100.7, 198.51.100.7",
        "::FFFF:c633:6407, 198.51.100.7",
        "2001:db8::1, 2001:db8:0:0",
        "2001:0DB8:0:0:1::2, 2001:db8:0:0",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "1::2:3:4:5:6:7, 1:0:2:3",
        "::1, 0:0:0:0"
    })
    void one_place_is_one_place_however_its_address_is_written(String address, String place) {
        assertThat(Network.of(address)).isEqualTo(place);
    }

    /** Spring would believe every proxy where it thinks that it runs in a cloud. */
    @Test
    void no_profile_lets_spring_read_what_proxies_say() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));

        assertThat(settings.getObject()).containsEntry("server.forward-headers-strategy", "none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.5/64", "10.0.0", "any", "10.0.0.300", "*"})
    void what_is_no_address_is_not_taken(String setting) {
        assertThatThrownBy(() -> TrustedProxies.of(setting)).isInstanceOf(IllegalArgumentException.class);
    }
}
