package org.servicebridge.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Refusal;

class PublicAddressesTest {

    private final WebhookTarget target = new WebhookTarget(new PublicAddresses(new Names(Map.of(
            "hooks.example.org", "198.41.0.4", "inside.example.org", "10.1.2.3", "six.example.org", "fd00::1"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "2001:db8::1"
            })
    void an_address_inside_somebodys_network_is_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.41.0.4", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
    void an_address_on_the_internet_is_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.org/x, The address of a webhook begins with https://.",
        "ftp://hooks.example.org/x, The address of a webhook begins with https://.",
        "https://user:word@hooks.example.org/, 'The address of a webhook is https://, a host and a path, without user or #.'",
        "https:///nowhere, 'The address of a webhook is https://, a host and a path, without user or #.'",
        "https://inside.example.org/hook, The address of a webhook must be on the public internet.",
        "https://six.example.org/hook, The address of a webhook must be on the public internet.",
        "https://localhost/hook, The address of a webhook must be on the public internet.",
        "https://intranet/hook, The address of a webhook must be on the public internet.",
        "https://printer.local/hook, The address of a webhook must be on the public internet.",
        "https://127.0.0.1/hook, The address of a webhook must be on the public internet.",
        "https://[::1]/hook, The address of a webhook must be on the public internet.",
        "https://hooks example.org, That is no address of a webhook."
    })
    void a_target_that_may_not_be_called_is_refused_with_a_sentence(String address, String sentence) {
        assertThatThrownBy(() -> target.require("address", address))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }

    @Test
    void a_public_https_address_may_be_called_also_before_its_name_is_known() {
        assertThatCode(() -> target.require("address", "https://hooks.example.org/x?y=1"))
                .doesNotThrowAnyException();
        assertThatCode(() -> target.require("address", "https://soon.example.org/x"))
                .doesNotThrowAnyException();
    }

    /** Names as a test wants them; addresses stand for themselves. */
    private record Names(Map<String, String> known) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            boolean literal = host.matches("[0-9.]+") || host.contains(":");
            String address = literal ? host : known.get(host);
            if (address == null) {
                throw new UnknownHostException(host);
            }
            return new InetAddress[] {InetAddress.getByName(address)};
        }

        @Override
        public @Nullable String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
