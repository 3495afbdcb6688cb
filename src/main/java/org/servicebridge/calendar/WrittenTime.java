package org.servicebridge.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A date and time as people and spreadsheets of the United Kingdom write it, the day first: {@code 24/11/2026 14:30},
 * {@code 24-Nov-26 2:30 pm}, {@code 2:30pm on Tuesday 24 November 2026}.
 *
 * @param offset as it says itself; null where it is London time
 */
record WrittenTime(LocalDateTime local, @Nullable ZoneOffset offset) {

    private static final int MONTHS = 12;
    private static final int NOON = 12;
    private static final int CENTURY = 2000;
    private static final int LETTERS_OF_A_SHORT_NAME = 3;

    private static final String DATE =
            "(?:(?<weekday>[a-z]{3,9}),? )?(?:(?<year>\\d{4})(?<sign>[-/.])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})"
                    + "|(?<first>\\d{1,2})(?:st|nd|rd|th)?(?:(?<between>[-/.])(?<number>\\d{1,2})\\k<between>|[-/. ](?<name>[a-z]{3,9})[-/., ]{1,2})"
                    + "(?<last>\\d{4}|\\d{2}))";
    private static final String TIME =
            "(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:\\.\\d{1,9})?)?)? ?(?<half>[ap]m)?"
                    + "(?: ?(?<zone>z|utc|gmt|bst|[-+]\\d{2}(?::?\\d{2})?))?";
    private static final Pattern DATE_FIRST = Pattern.compile(DATE + "(?:[t ]|, ?| at | - )" + TIME);
    private static final Pattern TIME_FIRST = Pattern.compile(TIME + "(?: on |, ?| )" + DATE);

    /** Empty where it cannot be read, or is no day of the calendar. */
    static Optional<WrittenTime> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        try {
            for (Pattern order : new Pattern[] {DATE_FIRST, TIME_FIRST}) {
                Matcher written = order.matcher(plain);
                if (written.matches()) {
                    return Optional.of(new WrittenTime(date(written).atTime(time(written)), offset(written)));
                }
            }
            return Optional.empty();
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }

    private static LocalDate date(Matcher written) {
        String year = written.group("year");
        LocalDate date = year != null
                ? LocalDate.of(number(year), number(written.group("month")), number(written.group("day")))
                : LocalDate.of(year(written), month(written), number(written.group("first")));
        String weekday = written.group("weekday");
        if (weekday != null && !isNameOf(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), weekday)) {
            throw new DateTimeException("another weekday");
        }
        return date;
    }

    /** Of two digits only where the day stands first for sure: a hyphen may be that of a year that lost its century. */
    private static int year(Matcher written) {
        String last = written.group("last");
        if (last.length() > 2) {
            return number(last);
        }
        if ("-".equals(written.group("between"))) {
            throw new DateTimeException("a year of two digits");
        }
        return CENTURY + number(last);
    }

    private static int month(Matcher written) {
        String name = written.group("name");
        return name == null
                ? number(written.group("number"))
                : IntStream.rangeClosed(1, MONTHS)
                        .filter(month -> isNameOf(Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH), name))
                        .findFirst()
                        .orElseThrow(() -> new DateTimeException("no month"));
    }

    private static LocalTime time(Matcher written) {
        int hour = number(written.group("hour"));
        String half = written.group("half");
        String minute = written.group("minute");
        String second = written.group("second");
        if (half == null && minute == null || half != null && (hour == 0 || hour > NOON)) {
            throw new DateTimeException("no time of a day");
        }
        int ofTheDay = half == null ? hour : hour % NOON + (half.equals("pm") ? NOON : 0);
        return LocalTime.of(ofTheDay, minute == null ? 0 : number(minute), second == null ? 0 : number(second));
    }

    private static @Nullable ZoneOffset offset(Matcher written) {
        String zone = written.group("zone");
        if (zone == null) {
            return null;
        }
        return switch (zone) {
            case "z", "utc", "gmt" -> ZoneOffset.UTC;
            case "bst" -> ZoneOffset.ofHours(1);
            default -> ZoneOffset.of(zone);
        };
    }

    /** Whole, or by its first letters: Sept is one of them. */
    private static boolean isNameOf(String whole, String written) {
        return written.length() >= LETTERS_OF_A_SHORT_NAME
                && whole.toLowerCase(Locale.ROOT).startsWith(written);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
