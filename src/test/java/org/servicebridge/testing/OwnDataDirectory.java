package org.servicebridge.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each application context of the tests a data directory, and so a PostgreSQL, of its own. */
public final class OwnDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String directory = TestData.directory("context").toString();
        // Tomcat would leave its own among the machine's temporary files.
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "own-data-directory",
                        Map.of(
                                "service-bridge.data-directory",
                                directory,
                                "server.tomcat.basedir",
                                directory + "/tomcat")));
    }
}
