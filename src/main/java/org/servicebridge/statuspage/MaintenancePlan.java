package org.servicebridge.statuspage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;

/**
 * What staff announce about maintenance.
 *
 * @param title up to 100 characters, as the public reads it
 * @param description what users will notice, up to 2,000 characters
 * @param services codes of listed services
 */
public record MaintenancePlan(
        String title, String description, List<String> services, Instant startsAt, Instant endsAt) {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final Duration LONGEST = Duration.ofDays(14);

    public MaintenancePlan {
        title = PublicText.of(title).replaceAll("\\s+", " ");
        description = PublicText.of(description);
        services = List.copyOf(services);
    }

    /** @throws Refusal naming the first field that the public could do nothing with */
    void require(Collection<String> listed, Instant now) {
        text("title", title, LONGEST_TITLE);
        text("description", description, LONGEST_TEXT);
        if (services.isEmpty() || !listed.containsAll(services)) {
            throw Refusal.invalid("services", "Choose at least one of the listed services.");
        }
        times(startsAt, endsAt, now);
    }

    static void times(Instant startsAt, Instant endsAt, Instant now) {
        if (!endsAt.isAfter(startsAt)) {
            throw Refusal.invalid("endsAt", "The end must come after the start.");
        }
        if (!endsAt.isAfter(now)) {
            throw Refusal.invalid("endsAt", "The end has passed.");
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("endsAt", "Maintenance takes up to 14 days.");
        }
    }

    static void text(String field, String text, int longest) {
        if (text.isEmpty()) {
            throw Refusal.invalid(field, "Write something that users understand.");
        }
        if (CleanText.length(text) > longest) {
            throw Refusal.invalid(field, "The text is longer than %,d characters.".formatted(longest));
        }
    }
}
