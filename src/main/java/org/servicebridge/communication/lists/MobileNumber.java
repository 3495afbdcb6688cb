package org.servicebridge.communication.lists;

import java.util.Optional;
import java.util.regex.Pattern;

/** A UK mobile number: kept as {@code +447700900123}, read by people as {@code 07700 900123}. */
public final class MobileNumber {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s().\\-\\u00a0\\u2010-\\u2015]");
    /** Any of the ways to write one; a spreadsheet drops the zero in front. Personal (070) and pager (076) numbers are none. */
    private static final Pattern MOBILE = Pattern.compile("(?:\\+440?|00440?|440?|0)?(7[1-57-9][0-9]{8})");

    private static final int NETWORK_DIGITS = 5;

    private MobileNumber() {}

    /** The number as it is kept; empty where the text is none. */
    public static Optional<String> normalised(String text) {
        var number = MOBILE.matcher(SEPARATORS.matcher(text).replaceAll(""));
        return number.matches() ? Optional.of("+44" + number.group(1)) : Optional.empty();
    }

    /** A kept number as people in this country write it. */
    public static String shown(String kept) {
        String national = "0" + kept.substring("+44".length());
        return national.substring(0, NETWORK_DIGITS) + " " + national.substring(NETWORK_DIGITS);
    }
}
