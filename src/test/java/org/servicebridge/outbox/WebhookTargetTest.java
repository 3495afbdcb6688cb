package org.servicebridge.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Refusal;

class WebhookTargetTest {

    private static final String HOST = "https://hooks.example.org/";

    private final WebhookTarget target = new WebhookTarget(new PublicAddresses() {
        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[0];
        }
    });

    @Test
    void an_address_is_as_long_as_what_is_sent_of_it() {
        assertThat(target.require("url", HOST + "a".repeat(1_900))).hasHost("hooks.example.org");
        assertThat(target.require("url", HOST + "é".repeat(300))).hasHost("hooks.example.org");
        assertThatThrownBy(() -> target.require("url", HOST + "一".repeat(300)))
                .isInstanceOf(Refusal.class)
                .hasMessage("The address of a webhook has 2000 characters at most.");
    }
}
