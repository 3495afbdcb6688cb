package org.servicebridge.outbox.transport;

import org.servicebridge.outbox.Channel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at GOV.UK Notify.
 *
 * @param apiKey empty where there is none: text messages are then kept, and say so
 * @param smsTemplateId a template that consists of {@code ((body))}
 * @param emailTemplateId a template of {@code ((subject))} and {@code ((body))}; empty where email goes by the mail server
 * @param callbackToken the bearer token that Notify sends with its receipts; empty where receipts are asked for only
 * @param perMinute how many messages Notify takes in a minute
 */
@ConfigurationProperties("service-bridge.notify")
public record NotifySettings(
        @DefaultValue("") String apiKey,

        @DefaultValue("https://api.notifications.service.gov.uk")
        String baseUrl,

        @DefaultValue("") String smsTemplateId,
        @DefaultValue("") String emailTemplateId,
        @DefaultValue("") String callbackToken,
        @DefaultValue("3000") int perMinute) {

    /** The template for a channel; empty where Notify is not the way for it. */
    String template(Channel channel) {
        if (apiKey.isEmpty()) {
            return "";
        }
        return switch (channel) {
            case SMS -> smsTemplateId;
            case EMAIL -> emailTemplateId;
            case WEBHOOK, TEAMS, SLACK -> "";
        };
    }
}
