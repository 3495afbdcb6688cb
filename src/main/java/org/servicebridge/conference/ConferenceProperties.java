package org.servicebridge.conference;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a call needs that no incident knows.
 *
 * @param joining how one joins the Service Bridge's own calls, offered to whoever arranges one
 */
@ConfigurationProperties("service-bridge.conference")
public record ConferenceProperties(
        @DefaultValue("Service Bridge conference line; the number is on the contact sheet")
        String joining) {}
