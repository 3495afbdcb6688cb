package org.servicebridge.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Refusal;

class WebhookPortsTest {

    private final WebhookTarget target = new WebhookTarget(new PublicAddresses() {
        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[0];
        }
    });

    @ParameterizedTest
    @ValueSource(strings = {"99999", "65536", "0", "2147483647"})
    void a_port_that_there_is_not_is_refused(String port) {
        assertThatThrownBy(() -> target.require("url", "https://hooks.example.org:%s/x".formatted(port)))
                .isInstanceOf(Refusal.class)
                .hasMessage("The port in the address of a webhook is a number from 1 to 65,535.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", ":1", ":8443", ":65535"})
    void others_are_taken(String port) {
        assertThat(target.require("url", "https://hooks.example.org%s/x".formatted(port)))
                .hasHost("hooks.example.org");
    }
}
