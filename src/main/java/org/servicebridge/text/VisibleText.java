package org.servicebridge.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.EnumSet;
import java.util.Set;

/**
 * Leaves out of a text what nobody sees. Joiners stay where they change what is seen: between the parts of one emoji, and
 * between letters of scripts whose letters join.
 */
final class VisibleText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_VARIANT = 0xFE0F;
    private static final int BLACK_FLAG = 0x1F3F4;

    /** Marks of Arabic, Syriac and Kaithi that are of the invisible kind and yet seen. */
    private static final Set<Integer> SEEN =
            Set.of(0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD);

    /** Letters and symbols that Unicode counts as seen and that show nothing at all: they stand for a blank. */
    private static final Set<Integer> EMPTY = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159);

    private static final Set<Character.UnicodeScript> JOINING = EnumSet.of(
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.SYRIAC,
            Character.UnicodeScript.MONGOLIAN,
            Character.UnicodeScript.DEVANAGARI,
            Character.UnicodeScript.BENGALI,
            Character.UnicodeScript.GURMUKHI,
            Character.UnicodeScript.GUJARATI,
            Character.UnicodeScript.ORIYA,
            Character.UnicodeScript.TAMIL,
            Character.UnicodeScript.TELUGU,
            Character.UnicodeScript.KANNADA,
            Character.UnicodeScript.MALAYALAM,
            Character.UnicodeScript.SINHALA,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private final int[] characters;
    private final StringBuilder seen;
    /** The last character that stayed. */
    private int last = ' ';

    VisibleText(String text) {
        characters = text.codePoints().toArray();
        seen = new StringBuilder(text.length());
    }

    String read() {
        for (int place = 0; place < characters.length; place++) {
            int next = place + 1 < characters.length ? characters[place + 1] : ' ';
            read(characters[place], next);
        }
        return showsSomething(seen) ? seen.toString() : "";
    }

    private void read(int character, int next) {
        if (character == '\r') {
            if (next != '\n') {
                keep('\n');
            }
        } else if (isLineEnd(character)) {
            keep('\n');
        } else if (Character.getType(character) == Character.SPACE_SEPARATOR || EMPTY.contains(character)) {
            keep(' ');
        } else if (!isInvisible(character) || hasMeaning(character, next)) {
            keep(character);
        }
    }

    private void keep(int character) {
        seen.appendCodePoint(character);
        last = character;
    }

    /** Word separates lines by a vertical tab, old programs by NEL, others by Unicode's own signs. */
    private static boolean isLineEnd(int character) {
        return character == 0x0B
                || character == 0x0C
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT && !SEEN.contains(character)
                || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || isVariant(character);
    }

    /** Whether anything of the text is seen by itself: marks need a letter, and what Unicode does not know shows nothing. */
    private static boolean showsSomething(CharSequence text) {
        return text.codePoints().anyMatch(VisibleText::isSeen);
    }

    private static boolean isSeen(int character) {
        return switch (UCharacter.getType(character)) {
            case UCharacterCategory.UNASSIGNED,
                    UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK,
                    UCharacterCategory.COMBINING_SPACING_MARK,
                    UCharacterCategory.SPACE_SEPARATOR -> false;
            case UCharacterCategory.CONTROL -> !Character.isWhitespace(character);
            default -> true;
        };
    }

    private boolean hasMeaning(int character, int next) {
        return switch (character) {
            case ZERO_WIDTH_JOINER -> isEmoji(last) && isEmoji(next) || isJoining(last) && isJoining(next);
            case ZERO_WIDTH_NON_JOINER -> isJoining(last) && isJoining(next);
            default ->
                isVariant(character) && !Character.isWhitespace(last) && !isVariant(last)
                        || isTag(character) && (last == BLACK_FLAG || isTag(last));
        };
    }

    private static boolean isVariant(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    /** The flags of England, Scotland and Wales are written in these. */
    private static boolean isTag(int character) {
        return character >= 0xE0020 && character <= 0xE007F;
    }

    private static boolean isEmoji(int character) {
        int type = Character.getType(character);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL || character == EMOJI_VARIANT;
    }

    private static boolean isJoining(int character) {
        return JOINING.contains(Character.UnicodeScript.of(character));
    }
}
