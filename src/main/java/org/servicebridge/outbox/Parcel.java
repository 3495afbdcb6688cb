package org.servicebridge.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a feature hands in to be sent.
 *
 * @param id under which the feature hears what became of it; null in a letter
 * @param urgency 0 leaves first, 9 last
 * @param exercise whether none of it may leave
 * @param readers nobody twice by one channel
 * @param words null in a notice, whose words are asked for when they are sent
 * @param tellsOf what it tells of, judged when it is queued and when it leaves; null where anybody may read it
 * @param bare the words that leave where that is restricted; null where then nothing does
 * @param notBefore when it leaves at the earliest; null where at once
 */
public record Parcel(
        ParcelKind kind,
        @Nullable UUID id,
        int urgency,
        boolean exercise,
        List<Recipient> readers,
        @Nullable Words words,
        @Nullable String tellsOf,
        @Nullable Words bare,
        @Nullable Instant notBefore) {

    private static final int FIRST = 0;

    /** Behind every notice; their lane is their own, so that they do leave. */
    private static final int LAST = 9;

    public Parcel {
        readers = List.copyOf(readers);
    }

    /** @param severity 1 or 2 */
    public static Parcel notice(UUID id, int severity, boolean exercise, List<Recipient> readers) {
        return of(ParcelKind.NOTICE, id, severity, exercise, readers, null);
    }

    public static Parcel page(
            UUID id, boolean exercise, List<Recipient> readers, String subject, String text, String html) {
        return of(ParcelKind.PAGE, id, FIRST, exercise, readers, new Words("page", subject, text, html, null));
    }

    /** @param json the message as the channel takes it */
    public static Parcel post(UUID id, boolean exercise, Recipient channel, String subject, String text, String json) {
        return of(
                ParcelKind.POST,
                id,
                FIRST,
                exercise,
                List.of(channel),
                new Words("channel-post", subject, text, text, json));
    }

    /**
     * @param purpose what it is for, for instance {@code subscription-confirmation}; kebab case, shown to operators
     * @param name of whom it is to
     * @param address an email address
     */
    public static Parcel letter(String purpose, String name, String address, String subject, String text, String html) {
        return of(
                ParcelKind.LETTER,
                null,
                LAST,
                false,
                List.of(new Recipient(name, Channel.EMAIL, address, null)),
                new Words(purpose, subject, text, html, null));
    }

    /** The same in front of everything else, and by SMS too, to somebody who is asked at night. */
    public static Parcel urgentLetter(
            String purpose, List<Recipient> readers, String subject, String text, String html) {
        return of(ParcelKind.LETTER, null, FIRST, false, readers, new Words(purpose, subject, text, html, null));
    }

    /** Anybody may read it, and it leaves at once. */
    private static Parcel of(
            ParcelKind kind,
            @Nullable UUID id,
            int urgency,
            boolean exercise,
            List<Recipient> readers,
            @Nullable Words words) {
        return new Parcel(kind, id, urgency, exercise, readers, words, null, null, null);
    }

    /** The same, which waits until then. */
    public Parcel notBefore(Instant moment) {
        return new Parcel(kind, id, urgency, exercise, readers, words, tellsOf, bare, moment);
    }

    /** The same, where its words tell of something that may be, or become, restricted, and nothing of it leaves then. */
    public Parcel telling(String of) {
        return new Parcel(kind, id, urgency, exercise, readers, words, of, null, notBefore);
    }

    /** The same, where these words leave then. */
    public Parcel tellingOrBare(String of, String subject, String text, String html) {
        String purpose = Objects.requireNonNull(words).purpose();
        return new Parcel(
                kind,
                id,
                urgency,
                exercise,
                readers,
                words,
                of,
                new Words(purpose, subject, text, html, null),
                notBefore);
    }

    /** The same, where a reader is a program, which gets this JSON. */
    public Parcel forPrograms(String json) {
        return new Parcel(
                kind,
                id,
                urgency,
                exercise,
                readers,
                Objects.requireNonNull(words).and(json),
                tellsOf,
                bare,
                notBefore);
    }

    /** The same, where it gets this JSON with the bare words. */
    public Parcel forProgramsOrBare(String json) {
        return new Parcel(
                kind,
                id,
                urgency,
                exercise,
                readers,
                words,
                tellsOf,
                Objects.requireNonNull(bare).and(json),
                notBefore);
    }

    /** The same as it may leave where what it tells of is restricted: what is left of it tells nothing any more. */
    Parcel restricted() {
        if (words != null && bare == null) {
            throw new IllegalStateException("Nothing of it may leave: " + words.purpose());
        }
        return new Parcel(kind, id, urgency, exercise, readers, bare, null, null, notBefore);
    }

    /**
     * What a page or a letter says; by telephone the text alone.
     *
     * @param webhook what a program gets, JSON; null where no reader is one
     */
    public record Words(
            String purpose,
            String subject,
            String text,
            String html,
            @Nullable String webhook) {

        Words and(String json) {
            return new Words(purpose, subject, text, html, json);
        }
    }
}
