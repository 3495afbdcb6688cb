package org.servicebridge.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.PlainText;

/**
 * A provider's update with its part of the minimum data set (MDS-1).
 *
 * @param text what was done and found since the last one
 * @param impact whether the impact has changed
 * @param diagnosis what is known of the component at fault, workarounds and the attempts to reproduce it
 * @param eta when the provider expects it to be fixed, in its words
 * @param by the person who gave it
 * @param at when it was given; null for just now
 * @param nextUpdateAt when the next one was agreed for; null for the usual period
 */
public record Update(
        @NotBlank(message = "Say what is new.") @PlainText String text,
        @Nullable @PlainText String impact,
        @Nullable @PlainText String diagnosis,
        @Nullable @PlainText String eta,
        @Nullable @PlainText @Size(max = 200) String by,
        @Nullable Instant at,
        @Nullable Instant nextUpdateAt) {

    /** As it reads on the timeline, one line a part. */
    String words() {
        StringJoiner lines = new StringJoiner("\n").add(text);
        add(lines, "Impact", impact);
        add(lines, "Diagnosis", diagnosis);
        add(lines, "Expected", eta);
        return lines.toString();
    }

    private static void add(StringJoiner lines, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(label + ": " + value);
        }
    }
}
