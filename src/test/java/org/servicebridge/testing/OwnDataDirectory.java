package org.servicebridge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each application context of the tests a data directory, and so a PostgreSQL, of its own. */
public final class OwnDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path target = Files.createDirectories(Path.of("target", "test-data"));
            Path directory = Files.createTempDirectory(target.toAbsolutePath(), "context");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "own-data-directory", Map.of("service-bridge.data-directory", directory.toString())));
        } catch (IOException failed) {
            throw new UncheckedIOException("No data directory for the test", failed);
        }
    }
}
