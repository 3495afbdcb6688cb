package org.servicebridge.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, in the words for each channel.
 *
 * @param about what it belongs to, for the log: a reference or a letter's purpose
 * @param thread what holds mails together in the reader's mail program; null for one that stands alone
 * @param text of an email without formatting
 * @param sms as a telephone gets it
 * @param webhook as a program gets it, JSON that says for itself whether it is an exercise; null for what programs never get
 */
public record Content(
        String about,
        @Nullable String thread,
        Instant writtenAt,
        String subject,
        String text,
        String html,
        String sms,
        @Nullable String webhook) {

    private static final String EXERCISE = "EXERCISE";

    /** The same, where every text says that it is an exercise, whatever its template does. */
    Content forExercise() {
        return new Content(about, thread, writtenAt, marked(subject), marked(text), marked(html), marked(sms), webhook);
    }

    private static String marked(String text) {
        return text.contains(EXERCISE) ? text : EXERCISE + " " + text;
    }
}
