package org.servicebridge.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which characters a text message carries: those of the short alphabet (GSM-7), and the letters of Welsh. GOV.UK Notify puts
 * others, or a question mark, in the place of any other character; here that is done before, so that what is previewed is what
 * arrives, and says as much as it can.
 */
final class SmsAlphabet {

    private static final Set<Integer> SINGLE =
            characters("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                    + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
    private static final Set<Integer> DOUBLE = characters("^{}\\[~]|€");
    private static final Set<Integer> RAISED = characters("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻");

    /** One of these, where the short alphabet lacks it, has the whole message sent in UCS-2. */
    private static final Set<Integer> WELSH = characters("àèìòùẁỳÀÈÌÒÙẀỲáéíóúẃýÁÉÍÓÚẂÝäëïöüẅÿÄËÏÖÜẄŸâêîôûŵŷÂÊÎÔÛŴŶ");

    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‚', "'"),
            Map.entry((int) '‛', "'"),
            Map.entry((int) '′', "'"),
            Map.entry((int) '`', "'"),
            Map.entry((int) '´', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '‟', "\""),
            Map.entry((int) '″', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '‹', "'"),
            Map.entry((int) '›', "'"),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '⁻', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '‒', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '―', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '•', "*"),
            Map.entry((int) '·', "*"),
            Map.entry((int) '×', "x"),
            Map.entry((int) '÷', "/"),
            Map.entry((int) '±', "+/-"),
            Map.entry((int) '°', " degrees "),
            Map.entry((int) '→', "->"),
            Map.entry((int) '←', "<-"),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '©', "(c)"),
            Map.entry((int) '®', "(R)"),
            Map.entry((int) '⁄', "/"),
            Map.entry((int) 'µ', "u"),
            Map.entry((int) 'μ', "u"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ẞ', "SS"));

    private SmsAlphabet() {}

    static boolean carries(int character) {
        return isShort(character) || WELSH.contains(character);
    }

    static boolean isShort(int character) {
        return SINGLE.contains(character) || DOUBLE.contains(character);
    }

    /** Whether it takes two of the places of the short alphabet. */
    static boolean takesTwo(int character) {
        return DOUBLE.contains(character);
    }

    /** What arrives in its place; empty where nothing says the same, so that a question mark arrives. */
    static Optional<String> inItsPlace(int character) {
        if (PLAIN.containsKey(character)) {
            return Optional.of(PLAIN.get(character));
        }
        if (isMark(character)) {
            return Optional.of("");
        }
        return base(character).or(() -> compatible(character));
    }

    /** The letter without its last accent, or without all. */
    private static Optional<String> base(int character) {
        int[] parts = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD)
                .codePoints()
                .toArray();
        for (int length = parts.length - 1; length > 0; length--) {
            String less = Normalizer.normalize(new String(parts, 0, length), Normalizer.Form.NFC);
            if (less.codePoints().allMatch(SmsAlphabet::carries)) {
                return Optional.of(less);
            }
        }
        return Optional.empty();
    }

    /** For instance 1/2 for the one sign that a word processor makes of it, and TM for the trade mark's. */
    private static Optional<String> compatible(int character) {
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                .replace('⁄', '/');
        boolean carried = plain.codePoints().allMatch(SmsAlphabet::carries);
        return carried ? Optional.of(plain) : Optional.empty();
    }

    /** A digit or sign of a power, which means something else on the line. */
    static boolean isRaised(int character) {
        return RAISED.contains(character);
    }

    /** Whether it is a number of its own: a half, a power, a digit in a circle. */
    static boolean isSignOfNumber(int character) {
        return Character.getType(character) == Character.OTHER_NUMBER;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }

    private static Set<Integer> characters(String all) {
        return all.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
    }
}
