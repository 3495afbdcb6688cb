package org.servicebridge.outbox;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number that can get a text message, as people write it, in the one form that providers take (E.164). */
public final class TelephoneNumber {

    private static final Pattern WRITTEN_BETWEEN = Pattern.compile("[\\s().\\-\\u2010-\\u2015]");
    private static final Pattern BRITISH_MOBILE = Pattern.compile("(?:\\+?44|0044|0)(7\\d{9})");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:\\+|00)(?!44)([1-9]\\d{7,14})");

    private TelephoneNumber() {}

    /** For instance {@code +447700900123} of {@code 07700 900 123}; empty where no text message can go there. */
    public static Optional<String> e164(String written) {
        String digits =
                WRITTEN_BETWEEN.matcher(written.strip().replace("(0)", "")).replaceAll("");
        var british = BRITISH_MOBILE.matcher(digits);
        if (british.matches()) {
            return Optional.of("+44" + british.group(1));
        }
        var foreign = ELSEWHERE.matcher(digits);
        return foreign.matches() ? Optional.of("+" + foreign.group(1)) : Optional.empty();
    }
}
