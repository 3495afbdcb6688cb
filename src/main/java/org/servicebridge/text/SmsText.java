package org.servicebridge.text;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text message as telephones get it from GOV.UK Notify, counted as Notify counts.
 *
 * @param text what arrives of what was written
 * @param shortAlphabet whether it is sent in GSM-7; in UCS-2 otherwise, where a letter of Welsh needs it, with less than half
 *     the room
 * @param characters of the text, as Notify limits them
 * @param parts how many messages the network joins and Notify charges for, 0 for an empty text
 * @param lost characters in whose place a question mark arrives, as they were written
 * @param before the name of the service with a colon, which Notify puts before it and counts in the parts; empty where that is
 *     switched off there
 */
public record SmsText(String text, boolean shortAlphabet, int characters, int parts, String lost, String before) {

    /** Notify takes no longer one. */
    public static final int MOST_CHARACTERS = 918;

    private static final Room SHORT = new Room(160, 153);
    private static final Room WIDE = new Room(70, 67);
    private static final int NAMED = 5;

    /** A text message with nothing before it. */
    public SmsText(String text, boolean shortAlphabet, int characters, int parts, String lost) {
        this(text, shortAlphabet, characters, parts, lost, "");
    }

    /** What would arrive of this text behind the name of the service, which may be empty. */
    public static SmsText of(String raw, String serviceName) {
        SmsText alone = of(raw);
        String name = of(serviceName).text();
        if (name.isEmpty()) {
            return alone;
        }
        // Set as a whole: before a comma or stop the blank behind the colon goes as well, and Notify counts it as the
        // text's.
        SmsText whole = counted(asNotifySetsIt(name + ": " + alone.text()), "");
        String before = whole.text().substring(0, whole.characters() - alone.characters());
        int characters = Math.max(0, whole.characters() - name.length() - 2);
        return new SmsText(alone.text(), whole.shortAlphabet(), characters, whole.parts(), alone.lost(), before);
    }

    /** What would arrive of this text. */
    public static SmsText of(String raw) {
        String written = asNotifySetsIt(CleanText.of(raw));
        StringBuilder arrives = new StringBuilder();
        StringBuilder lost = new StringBuilder();
        boolean afterSign = false;
        for (int place = 0; place < written.length(); place = written.offsetByCodePoints(place, 1)) {
            int character = written.codePointAt(place);
            if (SmsAlphabet.carries(character)) {
                arrives.append(afterSign && Character.isDigit(character) ? " " : "")
                        .appendCodePoint(character);
                afterSign = false;
                continue;
            }
            String instead = SmsAlphabet.inItsPlace(character).orElse(null);
            if (instead == null) {
                lost.appendCodePoint(character);
            }
            boolean raised = SmsAlphabet.isRaised(character);
            arrives.append(raised ? before(written, place) : mixed(character, instead, arrives))
                    .append(instead == null ? "?" : instead);
            afterSign = SmsAlphabet.isSignOfNumber(character) && endsInDigit(arrives);
        }
        return counted(asNotifySetsIt(arrives.toString()), named(lost.toString()));
    }

    private static SmsText counted(String text, String lost) {
        boolean shortAlphabet = text.codePoints().allMatch(SmsAlphabet::isShort);
        int characters = text.length();
        int places = characters
                + (shortAlphabet
                        ? (int) text.codePoints().filter(SmsAlphabet::takesTwo).count()
                        : 0);
        return new SmsText(text, shortAlphabet, characters, (shortAlphabet ? SHORT : WIDE).parts(places), lost);
    }

    /** Blanks before a comma or stop, several blanks, and more than one empty line go. */
    private static String asNotifySetsIt(String text) {
        return text.replaceAll("[ \\t]+([,.])", "$1")
                .lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** So that ten to the third does not become one hundred and three; a power of several digits is one. */
    private static String before(String written, int place) {
        return place > 0 && SmsAlphabet.isRaised(written.codePointBefore(place)) ? "" : "^";
    }

    /** So that one and a half does not become eleven halves, or step one of ten a hundred and one. */
    private static String mixed(int character, @Nullable String instead, StringBuilder arrives) {
        boolean begins = SmsAlphabet.isSignOfNumber(character)
                && instead != null
                && !instead.isEmpty()
                && Character.isDigit(instead.charAt(0));
        return begins && endsInDigit(arrives) ? " " : "";
    }

    private static boolean endsInDigit(StringBuilder text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    private static String named(String lost) {
        return lost.codePoints()
                .distinct()
                .limit(NAMED)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    /** The whole message as it is read. */
    public String arrives() {
        return before + text;
    }

    /** The numbers that a sender has to know: {@code 150 of 918 characters, 1 part}. */
    public String inNumbers() {
        String numbers = "%,d of %d characters%s, %d %s%s"
                .formatted(
                        characters,
                        MOST_CHARACTERS,
                        before.isEmpty() ? "" : " and %d of the service name".formatted(before.length()),
                        parts,
                        parts == 1 ? "part" : "parts",
                        shortAlphabet ? "" : ", in UCS-2");
        return lost.isEmpty() ? numbers : numbers + ", ? in place of " + lost;
    }

    /** Whether Notify would refuse it, which leaves the name of the service out of that. */
    public boolean isTooLong() {
        return characters > MOST_CHARACTERS;
    }

    /** Places in a message that stands alone, and in each of several that are joined. */
    private record Room(int alone, int joined) {

        int parts(int places) {
            if (places <= alone) {
                return places == 0 ? 0 : 1;
            }
            return (places + joined - 1) / joined;
        }
    }
}
