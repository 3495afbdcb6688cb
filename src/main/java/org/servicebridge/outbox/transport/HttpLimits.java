package org.servicebridge.outbox.transport;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Sets, before the first connection, what GOV.UK Notify's client leaves to the Java runtime: it has no time limits, and the
 * runtime sends a POST a second time by itself when a connection breaks, which would send a message twice.
 */
class HttpLimits implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> SETTINGS = Map.of(
            "sun.net.client.defaultConnectTimeout", "5000",
            "sun.net.client.defaultReadTimeout", "10000",
            "sun.net.http.retryPost", "false");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        SETTINGS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
