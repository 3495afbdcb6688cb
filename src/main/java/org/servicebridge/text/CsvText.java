package org.servicebridge.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a CSV file, and what a spreadsheet said before it.
 *
 * @param separator what {@code sep=} names; null where it names none
 * @param linesBefore how many lines of the file stand before the content
 */
record CsvText(@Nullable String separator, String content, int linesBefore) {

    private static final Pattern NAMED =
            Pattern.compile("\"?sep=([^\\r\\n\"])\"?(?:[;,\\t ]*)(?:\\r\\n|\\r|\\n|$)", Pattern.CASE_INSENSITIVE);

    static CsvText of(String file) {
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        Matcher named = NAMED.matcher(text);
        return named.lookingAt()
                ? new CsvText(named.group(1), text.substring(named.end()), 1)
                : new CsvText(null, text, 0);
    }
}
