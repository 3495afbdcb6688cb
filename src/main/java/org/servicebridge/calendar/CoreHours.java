package org.servicebridge.calendar;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** The Service Bridge's own hours: 08:00 to 17:30 London time on working days. Outside, the National Service Desk acts. */
@Component
public class CoreHours {

    /** The first moment of core hours, which is in. */
    public static final LocalTime START = LocalTime.of(8, 0);

    /** The end of core hours, which is out. */
    public static final LocalTime END = LocalTime.of(17, 30);

    private final WorkingDays workingDays;

    CoreHours(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** Whether the moment is in core hours. */
    public boolean contains(Instant moment) {
        return workingDays.contains(moment, START, END);
    }
}
