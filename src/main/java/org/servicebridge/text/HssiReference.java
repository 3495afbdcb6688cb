package org.servicebridge.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference of an HSSI as people say and type it: {@code hssi-42} is {@code HSSI-000042}. */
public final class HssiReference {

    /** With the dashes into which word processors turn a hyphen. */
    private static final Pattern TYPED = Pattern.compile("(?i)HSSI[-\\u2010-\\u2015\\u2212_ ]?0*([0-9]{1,12})");

    private HssiReference() {}

    /** The number as records carry it. */
    public static String of(long number) {
        return "HSSI-%06d".formatted(number);
    }

    /** The reference as records carry it; any other text as it is, without blanks around it. */
    public static String typed(String text) {
        String clean = CleanText.line(text);
        Matcher reference = TYPED.matcher(clean);
        return reference.matches() ? of(Long.parseLong(reference.group(1))) : clean;
    }
}
