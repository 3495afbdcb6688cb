package org.servicebridge.conference;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a call needs that no incident knows.
 *
 * @param joining how one joins the Service Bridge's own calls, offered to whoever arranges one
 * @param mailboxes mail addresses by the code of an {@link Invitee}, for those whom neither catalogue nor rota knows
 */
@ConfigurationProperties("service-bridge.conference")
public record ConferenceProperties(
        @DefaultValue("Service Bridge conference line; the number is on the contact sheet")
        String joining,

        Map<String, String> mailboxes) {

    public ConferenceProperties {
        mailboxes = mailboxes == null ? Map.of() : Map.copyOf(mailboxes);
    }
}
