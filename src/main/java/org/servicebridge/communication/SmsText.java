package org.servicebridge.communication;

import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.servicebridge.access.Refusal;

/**
 * A text message as telephones get it.
 *
 * @param text with plain quotes, dashes and blanks
 * @param shortAlphabet whether it is sent in GSM-7; in UCS-2 otherwise, with less than half the room
 * @param characters as the network counts them: some take two places
 * @param parts how many messages the network joins, 0 for an empty text
 */
public record SmsText(String text, boolean shortAlphabet, int characters, int parts) {

    /** More parts than these no provider takes: 918 characters, or 402 in UCS-2. */
    public static final int MOST_PARTS = 6;

    private static final Room SHORT = new Room(160, 153);
    private static final Room WIDE = new Room(70, 67);

    /** Counts the text after putting plain characters in the place of curly ones. */
    public static SmsText of(String raw) {
        String text = SmsAlphabet.plain(raw);
        boolean shortAlphabet = text.codePoints().allMatch(character -> SmsAlphabet.places(character) > 0);
        Room room = shortAlphabet ? SHORT : WIDE;
        IntUnaryOperator places = shortAlphabet ? SmsAlphabet::places : Character::charCount;
        int characters = text.codePoints().map(places).sum();
        return new SmsText(text, shortAlphabet, characters, parts(text, characters, room, places));
    }

    /** The numbers that a sender has to know: {@code 150 of 918 characters, 1 part}. */
    public String inNumbers() {
        return "%,d of %d characters, %d %s%s"
                .formatted(
                        characters, limit(), parts, parts == 1 ? "part" : "parts", shortAlphabet ? "" : ", in UCS-2");
    }

    /** The most characters that such a text may have. */
    public int limit() {
        return MOST_PARTS * (shortAlphabet ? SHORT : WIDE).joined();
    }

    /** @throws Refusal where it is longer than six parts; the sentence says by how much */
    void require() {
        if (parts <= MOST_PARTS) {
            return;
        }
        String over = characters > limit()
                ? "%,d characters long, %,d more than the %d that fit into %d parts"
                        .formatted(characters, characters - limit(), limit(), MOST_PARTS)
                : "%,d characters long, which take %d parts instead of %d".formatted(characters, parts, MOST_PARTS);
        throw Refusal.invalid("userImpact", "The text message is %s: shorten the impact%s.".formatted(over, because()));
    }

    private String because() {
        if (shortAlphabet) {
            return " or the location";
        }
        String odd = text.codePoints()
                .filter(character -> SmsAlphabet.places(character) == 0)
                .distinct()
                .limit(5)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        return " or use other characters than " + odd;
    }

    /** A character of two places is never torn in two by the end of a part. */
    private static int parts(String text, int characters, Room room, IntUnaryOperator places) {
        if (characters <= room.alone()) {
            return characters == 0 ? 0 : 1;
        }
        int parts = 1;
        int used = 0;
        for (int next : text.codePoints().map(places).toArray()) {
            if (used + next > room.joined()) {
                parts++;
                used = 0;
            }
            used += next;
        }
        return parts;
    }

    /** Characters in a message that stands alone, and in each of several that are joined. */
    private record Room(int alone, int joined) {}
}
