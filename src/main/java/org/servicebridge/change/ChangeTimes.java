package org.servicebridge.change;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.PlausibleTimes;

/** What the planned times of a change must keep, and which of them count as the same day. */
final class ChangeTimes {

    private static final LocalTime NIGHT_BEGINS = LocalTime.of(17, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(9, 0);

    private ChangeTimes() {}

    /**
     * Checks the times that somebody gives.
     *
     * @param done whether it is said to be carried out already
     * @return when it starts or started
     * @throws Refusal where it ends before it starts, is over although it was not carried out, or has not begun although it was
     */
    static Instant require(Instant start, Instant finish, boolean done, Instant now) {
        if (!finish.isAfter(start)) {
            throw Refusal.invalid("plannedFinish", "The change must finish after it starts.");
        }
        if (done) {
            return PlausibleTimes.happened(
                    "plannedStart", start, now, "It was carried out already, so it cannot start later than now.");
        }
        if (!finish.isAfter(now)) {
            throw Refusal.invalid(
                    "plannedFinish", "The change would be over already; give times that are still to come.");
        }
        return start;
    }

    /**
     * Whether it is to start on the day on which it is asked for (CHG-10). A night belongs to the day on which it began:
     * what is asked for after Change Management has gone may start until it is back.
     */
    static boolean isSameDay(Instant asked, Instant start) {
        ZonedDateTime from = asked.atZone(LondonTime.ZONE);
        ZonedDateTime to = start.atZone(LondonTime.ZONE);
        if (!to.toLocalDate().isAfter(from.toLocalDate())) {
            return true;
        }
        return !from.toLocalTime().isBefore(NIGHT_BEGINS)
                && to.isBefore(from.toLocalDate().plusDays(1).atTime(NIGHT_ENDS).atZone(LondonTime.ZONE));
    }
}
