package org.servicebridge.potential.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.potential.GivenReport;

/**
 * What a reporter has typed, as it was typed, so that nothing has to be typed twice.
 *
 * @param key by which a form that is sent twice is known again
 */
record ReportForm(
        @Nullable String key,
        @Nullable String summary,
        @Nullable String service,
        @Nullable String occurredAt,
        @Nullable String usersAffected,
        @Nullable String place,
        @Nullable String contact) {

    ReportForm {
        key = Objects.requireNonNullElse(key, "");
        summary = Objects.requireNonNullElse(summary, "");
        service = Objects.requireNonNullElse(service, "");
        occurredAt = Objects.requireNonNullElse(occurredAt, "");
        usersAffected = Objects.requireNonNullElse(usersAffected, "");
        place = Objects.requireNonNullElse(place, "");
        contact = Objects.requireNonNullElse(contact, "");
    }

    /** Nothing typed yet; what has happened is happening, until somebody says otherwise. */
    static ReportForm empty(String now) {
        return new ReportForm(UUID.randomUUID().toString(), "", "", now, "", "", "");
    }

    /** @throws Refusal where a time or a number cannot be read */
    GivenReport given(LondonTime london) {
        return new GivenReport(
                summary,
                typed(service),
                typed(occurredAt) == null ? null : london.read("occurredAt", Objects.requireNonNull(occurredAt)),
                number(typed(usersAffected)),
                place,
                contact);
    }

    /** The same form with the same answers has the same name; with others it is another report. */
    String name() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static @Nullable Integer number(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String digits = typed.replaceAll("[, ]", "");
        if (!digits.matches("[0-9]{1,8}")) {
            throw Refusal.invalid("usersAffected", "Give the number of people in figures, for instance 250.");
        }
        return Integer.valueOf(digits);
    }
}
