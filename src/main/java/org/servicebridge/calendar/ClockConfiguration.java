package org.servicebridge.calendar;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application, where tests and rehearsals put a movable one, and the one-off bank holidays. */
@Configuration
@EnableConfigurationProperties(CalendarProperties.class)
class ClockConfiguration {

    /** Whole milliseconds, which is what the database and the engine keep. */
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
