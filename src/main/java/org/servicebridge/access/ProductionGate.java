package org.servicebridge.access;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Lets no production start happen with settings missing or passwords that everybody knows, before anything is opened. A
 * database of one's own is production: beside it nothing may run without the profile's protections.
 */
class ProductionGate implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String EMBEDDED = "embedded";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        List<String> problems = environment.acceptsProfiles(Profiles.of("production"))
                ? new ProductionSettings(environment).problems()
                : withoutProfile(environment);
        if (!problems.isEmpty()) {
            throw new IncompleteSettings(problems);
        }
    }

    private static List<String> withoutProfile(ConfigurableEnvironment environment) {
        String url = environment.getProperty("spring.datasource.url", EMBEDDED);
        return url.equals(EMBEDDED)
                ? List.of()
                : List.of("spring.datasource.url is set: start with the profile production, or leave the setting out"
                        + " for the demonstration with its embedded database.");
    }
}
