package org.servicebridge.communication;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One delivery with what it says. Every text of an exercise says so, whatever its template does.
 *
 * @param notice null in a letter
 * @param letter null in a notice
 */
public record Parcel(
        Delivery delivery,
        @Nullable Notice notice,
        @Nullable Letter letter) {

    private static final String EXERCISE = "EXERCISE";

    public Parcel {
        if ((notice == null) == (letter == null)) {
            throw new IllegalArgumentException("A delivery is either of a notice or a letter");
        }
    }

    public String subject() {
        return marked(letter == null ? ofNotice().subject() : letter.subject());
    }

    public String text() {
        return marked(letter == null ? ofNotice().bodyText() : letter.bodyText());
    }

    public String html() {
        return marked(letter == null ? ofNotice().bodyHtml() : letter.bodyHtml());
    }

    /** The text for a telephone. */
    public String sms() {
        return marked(letter == null ? ofNotice().smsText() : letter.bodyText());
    }

    /** When it was issued, or written. */
    public Instant writtenAt() {
        return letter == null ? Objects.requireNonNull(ofNotice().issuedAt()) : letter.writtenAt();
    }

    /** What it belongs to, for the log: an incident's reference or a letter's purpose. */
    public String about() {
        return letter == null ? ofNotice().incident() : letter.purpose();
    }

    private Notice ofNotice() {
        return Objects.requireNonNull(notice);
    }

    private String marked(@Nullable String text) {
        String known = Objects.requireNonNull(text);
        return delivery.exercise() && !known.contains(EXERCISE) ? EXERCISE + " " + known : known;
    }
}
