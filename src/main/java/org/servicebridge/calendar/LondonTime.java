package org.servicebridge.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;

/** Times as people in England read them, whatever zone the machine is in: {@code 2:30pm on Tuesday 24 November}. */
@Component
public class LondonTime {

    /** The zone of every time that a person reads or enters. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_WITH_YEAR =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter FORM_VALUE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ENGLISH);
    private static final int NOON = 12;

    /** The time of day alone, for instance {@code 2:30pm}; twelve at night is {@code 12:00am}. */
    public String timeOf(Instant moment) {
        ZonedDateTime london = moment.atZone(ZONE);
        return TIME.format(london) + (london.getHour() < NOON ? "am" : "pm");
    }

    /** Time and date, for instance {@code 2:30pm on Tuesday 24 November 2026}. */
    public String dateAndTimeOf(Instant moment) {
        return timeOf(moment) + " on " + DATE_WITH_YEAR.format(moment.atZone(ZONE));
    }

    /**
     * The moment as a reader at the reference moment needs it: the time alone on the same London day, with the date on
     * another day, and with the year in another year.
     */
    public String of(Instant moment, Instant reference) {
        LocalDate day = moment.atZone(ZONE).toLocalDate();
        LocalDate today = reference.atZone(ZONE).toLocalDate();
        if (day.equals(today)) {
            return timeOf(moment);
        }
        return day.getYear() == today.getYear() ? timeOf(moment) + " on " + DATE.format(day) : dateAndTimeOf(moment);
    }

    /** The moment as date and time fields of forms hold it, London time without an offset: {@code 2026-11-24T14:30}. */
    public String formValue(Instant moment) {
        return FORM_VALUE.format(moment.atZone(ZONE));
    }

    /**
     * The moment that a person or form gives as text, cut to whole milliseconds. Without an offset it is London time: in
     * the hour that happens twice when the clocks go back the first one is meant; the hour that does not happen when
     * they go forward is refused.
     *
     * @param field the field's name, for the refusal
     * @param text for instance {@code 2026-11-24T14:30}, {@code 2026-11-24T14:30:00Z} or with {@code +01:00}
     * @throws Refusal where it is no date and time, its year is not 1900 to 9999, or it does not exist in London
     */
    public Instant read(String field, String text) {
        return EnteredTime.read(field, text);
    }

    /**
     * The same for a moment that is still to come: in the hour that happens twice the second one is meant where the first
     * is over.
     *
     * @throws Refusal as {@link #read}; a moment that has passed is none
     */
    public Instant readComing(String field, String text, Instant now) {
        Instant first = EnteredTime.read(field, text);
        return first.isAfter(now)
                ? first
                : first.atZone(ZONE).withLaterOffsetAtOverlap().toInstant();
    }
}
