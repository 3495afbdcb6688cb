package org.servicebridge.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** The Service Bridge's core hours: 08:00 to 17:30 in London, Monday to Friday. */
@Component
public class CoreHours {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime START = LocalTime.of(8, 0);
    private static final LocalTime END = LocalTime.of(17, 30);

    /** Whether the instant lies in core hours; 08:00:00 does, 17:30:00 does not. */
    public boolean contains(Instant instant) {
        ZonedDateTime london = instant.atZone(LONDON);
        LocalTime time = london.toLocalTime();
        return london.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && !time.isBefore(START)
                && time.isBefore(END);
    }
}
