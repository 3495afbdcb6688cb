package org.servicebridge.communication.transport;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Objects;
import org.servicebridge.communication.PublicAddresses;
import org.servicebridge.communication.WebhookTarget;
import org.servicebridge.communication.subscription.WebhookSecrets;
import org.servicebridge.incident.Incidents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the sender of webhooks together. */
@Configuration
class WebhookConfiguration {

    @Bean
    static WebhookClient webhookClient(PublicAddresses addresses) {
        return new WebhookClient(addresses, null);
    }

    @Bean
    static WebhookSender webhookSender(
            WebhookClient client,
            WebhookTarget target,
            WebhookSecrets secrets,
            Incidents incidents,
            ApplicationEventPublisher events,
            ObjectMapper json,
            Clock clock) {
        return new WebhookSender(
                client,
                target,
                secrets::of,
                reference -> Objects.requireNonNullElse(
                        incidents.get(reference).dataSet().serviceName(), "Service not yet known"),
                events,
                json,
                clock);
    }
}
