package org.servicebridge.access;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/** Lets no production start happen with settings missing or passwords that everybody knows, before anything is opened. */
class ProductionGate implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        List<String> problems = new ProductionSettings(context.getEnvironment()).problems();
        if (!problems.isEmpty()) {
            throw new IncompleteSettings(problems);
        }
    }
}
