package org.servicebridge.outbox.transport;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gov.service.notify.NotificationClient;

/** Makes the one client of GOV.UK Notify. */
@Configuration
@EnableConfigurationProperties(NotifySettings.class)
class NotifyConfiguration {

    @Bean
    static NotificationClient notificationClient(NotifySettings settings) {
        return new NotificationClient(settings.apiKey(), settings.baseUrl());
    }
}
