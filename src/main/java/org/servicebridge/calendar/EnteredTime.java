package org.servicebridge.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;

/**
 * Reads a date and time that a person, form or spreadsheet gives, {@code 2026-11-24T14:30} or {@code 24/11/2026 14:30} in
 * London time, or with an offset of its own. In the hour that happens twice when the clocks go back, the first one is meant; the hour that does not happen
 * when they go forward is refused.
 */
final class EnteredTime {

    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.ENGLISH);
    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private EnteredTime() {}

    static Instant read(String field, String text) {
        String trimmed = CleanText.line(text);
        if (trimmed.length() > LONGEST) {
            throw unreadable(field);
        }
        try {
            TemporalAccessor entered =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(trimmed, OffsetDateTime::from, LocalDateTime::from);
            Instant moment = entered instanceof OffsetDateTime exact
                    ? exact.toInstant()
                    : inLondon(field, LocalDateTime.from(entered));
            return checked(field, moment);
        } catch (DateTimeParseException notIso) {
            return checked(field, asPeopleWriteIt(field, trimmed));
        }
    }

    /** Day first: Excel turns a time into this as soon as the file is opened in the United Kingdom. */
    private static Instant asPeopleWriteIt(String field, String text) {
        WrittenTime written = WrittenTime.of(text).orElseThrow(() -> unreadable(field));
        ZoneOffset offset = written.offset();
        return offset == null
                ? inLondon(field, written.local())
                : written.local().toInstant(offset);
    }

    private static Instant inLondon(String field, LocalDateTime local) {
        List<ZoneOffset> offsets = LondonTime.ZONE.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw Refusal.invalid(
                    field, WORDS.format(local) + " does not exist in London, where the clocks go forward that night.");
        }
        return local.toInstant(offsets.get(0));
    }

    private static Instant checked(String field, Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw unreadable(field);
        }
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Refusal unreadable(String field) {
        return Refusal.invalid(
                field,
                "The date and time in %s cannot be read: give one such as 2026-11-24T14:30 or 24/11/2026 14:30."
                        .formatted(field));
    }
}
