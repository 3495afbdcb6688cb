package org.servicebridge.statuspage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the status page is kept.
 *
 * @param name what the page is called in the feeds
 * @param refreshEvery how often each node looks whether another one has published something
 * @param history for how long what is over stays on the page
 */
@ConfigurationProperties("service-bridge.status")
public record StatusProperties(
        @DefaultValue("Service status") String name,
        @DefaultValue("3s") Duration refreshEvery,
        @DefaultValue("1096d") Duration history) {}
