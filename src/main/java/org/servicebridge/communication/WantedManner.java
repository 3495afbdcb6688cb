package org.servicebridge.communication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;

/**
 * A change of how a service is communicated, with everything that it needs.
 *
 * @param arrangement what the desk does instead of notices; of {@link Manner#LOCAL} only
 * @param reason why; where early life ends it begins with who approved the full roll-out, and when
 */
record WantedManner(Manner manner, @Nullable String arrangement, String reason) {

    private static final int LONGEST = 1_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /**
     * @param endsEarlyLife whether everybody is told from now on of what only a closed list was told
     * @throws Refusal naming the field at fault
     */
    static WantedManner of(MannerRequest request, boolean endsEarlyLife, LocalDate today) {
        Manner chosen = Manner.chosen(request.manner());
        String arrangement = chosen == Manner.LOCAL
                ? text("arrangement", request.arrangement(), "Say what the desk does instead, and whom it tells.")
                : null;
        String rollout = endsEarlyLife && chosen == Manner.OPEN ? rollout(request, today) : "";
        return new WantedManner(chosen, arrangement, rollout + text("reason", request.reason(), "Say why."));
    }

    private static String rollout(MannerRequest request, LocalDate today) {
        String by = text(
                "rolloutBy",
                request.rolloutBy(),
                "It ends with the approval of the full roll-out: say who approved it.");
        LocalDate day = day(request.rolloutOn());
        if (day == null || day.isAfter(today)) {
            throw Refusal.invalid("rolloutOn", "Say on which day the full roll-out was approved, today at the latest.");
        }
        return "Full roll-out approved by %s on %s. ".formatted(by, DAY.format(day));
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** What a person typed in a field, which must not be empty. */
    static String text(String field, @Nullable String typed, String sentence) {
        String text = CleanText.of(typed == null ? "" : typed);
        if (text.isEmpty()) {
            throw Refusal.invalid(field, sentence);
        }
        if (CleanText.length(text) > LONGEST) {
            throw Refusal.invalid(field, "The text is longer than 1,000 characters.");
        }
        CleanText.fault(text).ifPresent(fault -> {
            throw Refusal.invalid(field, "The text %s.".formatted(fault));
        });
        return text;
    }
}
