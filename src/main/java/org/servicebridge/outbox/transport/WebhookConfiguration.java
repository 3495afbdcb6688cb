package org.servicebridge.outbox.transport;

import org.servicebridge.outbox.PublicAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the one client that calls webhooks. */
@Configuration
class WebhookConfiguration {

    @Bean
    static WebhookClient webhookClient(PublicAddresses addresses) {
        return new WebhookClient(addresses, null);
    }
}
