package org.servicebridge.calendar;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** Change Management's hours: 09:00 to 17:00 London time on working days. Outside, others decide on emergency changes. */
@Component
public class ChangeHours {

    private static final LocalTime START = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(17, 0);

    private final WorkingDays workingDays;

    ChangeHours(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** Whether Change Management is there: 09:00 is in, 17:00 is out. */
    public boolean contains(Instant moment) {
        return workingDays.contains(moment, START, END);
    }

    /** When Change Management goes home on the day of this moment. */
    public Instant endOnDayOf(Instant moment) {
        return moment.atZone(LondonTime.ZONE)
                .toLocalDate()
                .atTime(END)
                .atZone(LondonTime.ZONE)
                .toInstant();
    }
}
