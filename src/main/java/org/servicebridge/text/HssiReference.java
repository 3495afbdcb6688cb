package org.servicebridge.text;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference of an HSSI as people say and type it: {@code hssi-42} is {@code HSSI-000042}. */
public final class HssiReference {

    /** With what people put between: blanks, a colon, the dashes into which word processors turn a hyphen. */
    private static final Pattern TYPED = Pattern.compile("(?i)HSSI *[-\\u2010-\\u2015\\u2212_:#./]? *0*([0-9]{1,12})");

    private HssiReference() {}

    /** The number as records carry it. */
    public static String of(long number) {
        return "HSSI-%06d".formatted(number);
    }

    /** The reference as records carry it; any other text as it is, without blanks around it. */
    public static String typed(String text) {
        String clean = CleanText.line(text);
        Matcher reference = TYPED.matcher(digits(Normalizer.normalize(clean, Normalizer.Form.NFKC)));
        return reference.matches() ? of(Long.parseLong(reference.group(1))) : clean;
    }

    /** Those of other keyboards are meant as ours. */
    private static String digits(String text) {
        StringBuilder ours = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> Character.isDigit(character) ? '0' + Character.digit(character, 10) : character)
                .forEach(ours::appendCodePoint);
        return ours.toString();
    }
}
