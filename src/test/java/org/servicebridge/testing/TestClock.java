package org.servicebridge.testing;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Puts the movable clock in the place of the real one. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    /** The setting of a start at another time than that of all others. */
    static final String FIRST = "test-clock";

    @Bean
    @Primary
    MovableClock movableClock(Environment settings) {
        return new MovableClock(Instant.parse(settings.getProperty(FIRST, MovableClock.FIRST.toString())));
    }
}
