package org.servicebridge.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An email address in the form that mail servers agree on, its domain in small letters. */
public final class EmailAddress {

    /** Longer ones no mail server takes (RFC 5321). */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<local>[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}"
                    + "(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,31})"
                    + "@(?<domain>(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,31}[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9]))");

    private EmailAddress() {}

    /** The address as it is kept; empty where the text is none. */
    public static Optional<String> normalised(String text) {
        String typed = CleanText.line(text);
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var parts = ADDRESS.matcher(typed);
        if (!parts.matches() || parts.group("local").length() > LONGEST_LOCAL_PART) {
            return Optional.empty();
        }
        return Optional.of(parts.group("local") + "@" + parts.group("domain").toLowerCase(Locale.ROOT));
    }
}
