package org.servicebridge.change;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where changes are handled.
 *
 * @param managementAddress Change Management's mail address, which hears of each decision
 */
@ConfigurationProperties("service-bridge.change")
public record ChangeProperties(
        @DefaultValue("change.management@example.org") String managementAddress) {}
