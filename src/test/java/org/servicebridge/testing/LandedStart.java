package org.servicebridge.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Puts the database of a landed version where the application will find it, and sets all clocks to some minutes after it was
 * left. Where no version is named the application starts on nothing.
 */
final class LandedStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String DATABASE = "landed-database";

    private static final Duration STOPPED_FOR = Duration.ofMinutes(7);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path directory = TestData.directory("landed");
        String name = context.getEnvironment().getProperty(DATABASE, "");
        Instant now = name.isEmpty() ? MovableClock.FIRST : restored(name, directory);
        ClockUtil.setCurrentTime(Date.from(now));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "landed-start",
                        Map.of(
                                "service-bridge.data-directory",
                                directory.toString(),
                                TestClock.FIRST,
                                now.toString())));
    }

    /** Stops the database again: the application starts it by itself. */
    private static Instant restored(String name, Path directory) {
        try (EmbeddedPostgres postgres = TestData.databaseIn(directory)) {
            LandedDatabase landed = LandedDatabase.of(name);
            landed.restoreInto(postgres.getPostgresDatabase());
            return landed.takenAt().plus(STOPPED_FOR);
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("The landed database " + name + " cannot be restored", failed);
        }
    }
}
