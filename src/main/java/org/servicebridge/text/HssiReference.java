package org.servicebridge.text;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reference of an HSSI as people say and type it: {@code hssi-42} is {@code HSSI-000042}. */
public final class HssiReference {

    /**
     * With what people put between, a dash of a word processor or a few words; with what stands around it in a sentence, in
     * brackets or in a link.
     */
    private static final Pattern TYPED = Pattern.compile("(?i)(?:https?://\\S{1,200}/)?[\"'(\\[<{#\u2018\u201c]*HSSI"
            + " {0,3}(?:(?:no|nr|number|ref|reference)\\b\\.?)?[-\\u2010-\\u2015\\u2212_:#./ ]{0,4}0*([0-9]{1,12})"
            + "[\"')\\]>}.,;:!?\u2019\u201d]*");

    private static final Pattern KEPT = Pattern.compile("HSSI-[0-9]{6,12}");

    private HssiReference() {}

    /** Whether it is a reference as records carry it, of an HSSI that there may be or not. */
    public static boolean isOne(String text) {
        return KEPT.matcher(text).matches();
    }

    /** The number as records carry it. */
    public static String of(long number) {
        return "HSSI-%06d".formatted(number);
    }

    /** The reference as records carry it; any other text as it is, without blanks around it. */
    public static String typed(String text) {
        String clean = CleanText.line(text);
        Matcher reference = TYPED.matcher(PlainDigits.of(Normalizer.normalize(clean, Normalizer.Form.NFKC)));
        return reference.matches() ? of(Long.parseLong(reference.group(1))) : clean;
    }
}
