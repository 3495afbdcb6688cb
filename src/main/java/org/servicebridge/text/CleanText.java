package org.servicebridge.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as it is judged and kept, whichever door it came by: what nobody sees is gone, every blank is an ordinary one, and an
 * accent is one character with its letter. So a text that looks empty is empty.
 */
public final class CleanText {

    /** What fits the engine's columns, however few characters people see in it. */
    private static final int COLUMN = 4_000;

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private CleanText() {}

    /** The text with its lines, and without blanks around it. What cannot be printed stays in it, for {@link #fault}. */
    public static String of(String text) {
        String plain = isPlain(text) ? text : new VisibleText(Normalizer.normalize(text, Normalizer.Form.NFC)).read();
        return plain.strip();
    }

    /** The same on one line: a summary, a name, a reference. */
    public static String line(String text) {
        return of(text).replaceAll("[\\n\\r\\t]+", " ").strip();
    }

    /** The same for a program that nobody can ask again: what cannot be printed becomes a blank. */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        of(text).codePoints()
                .map(character -> isUnprintable(character) ? ' ' : character)
                .forEach(printable::appendCodePoint);
        return printable.toString().strip();
    }

    /** Whether there is nothing to see. */
    public static boolean isBlank(String text) {
        return of(text).isEmpty();
    }

    /** What is wrong with a clean text, to go on with after the field's name; empty where it can be kept. */
    public static Optional<String> fault(String text) {
        int[] characters = text.codePoints().toArray();
        for (int place = 0; place < characters.length; place++) {
            if (isUnprintable(characters[place])) {
                return Optional.of("has a character that cannot be printed, U+%04X, in place %,d"
                        .formatted(characters[place], place + 1));
            }
        }
        return Optional.empty();
    }

    /**
     * How many characters people see in it: a family or a flag is one, whatever it is made of. Of what no column holds, its
     * parts are counted instead.
     */
    public static int length(String text) {
        int parts = parts(text);
        return isPlain(text) || parts > COLUMN
                ? parts
                : (int) CHARACTER.matcher(text).results().count();
    }

    /** The beginning of a text that may be too long, of that many characters with the sign that more was said. */
    public static String cut(String text, int longest) {
        if (length(text) <= longest) {
            return text;
        }
        StringBuilder beginning = new StringBuilder();
        int left = Math.max(longest, COLUMN) - 1;
        Matcher characters = CHARACTER.matcher(text);
        for (int seen = 1; seen < longest && characters.find(); seen++) {
            left -= parts(characters.group());
            if (left < 0) {
                break;
            }
            beginning.append(characters.group());
        }
        return beginning.append('…').toString();
    }

    private static int parts(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character <= '~' || character == '\n');
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                || Character.getType(character) == Character.SURROGATE
                || (character & 0xFFFE) == 0xFFFE
                || character >= 0xFDD0 && character <= 0xFDEF;
    }
}
