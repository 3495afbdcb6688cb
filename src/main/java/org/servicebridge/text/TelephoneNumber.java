package org.servicebridge.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A telephone number to which text messages and pages go, as people write it: a mobile of any country, without the country's
 * code one of the United Kingdom. Which numbers there are is known to libphonenumber alone.
 */
public final class TelephoneNumber {

    private static final String HOME = "GB";
    private static final int HOME_CODE = 44;
    private static final int LONGEST = 60;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Of America nobody can say which are mobiles. */
    private static final Set<PhoneNumberType> MOBILE =
            Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    /** Ofcom keeps 07700 900000 to 900999 free for stories and exercises, and so for our demonstration. */
    private static final Pattern INVENTED = Pattern.compile("7700900[0-9]{3}");

    /** And 01632 960000 to 960999, of a town that does not exist. */
    private static final Pattern INVENTED_LANDLINE = Pattern.compile("1632960[0-9]{3}");

    private static final Pattern AT_THE_END = Pattern.compile("[ .,;]+$");
    private static final Pattern WRITTEN = Pattern.compile("[+0-9][-0-9 ().\\u2010-\\u2015/]*");

    private TelephoneNumber() {}

    /** The number as it is kept, for instance {@code +447700900123} of {@code 07700 900 123}; empty where no text message can go there. */
    public static Optional<String> mobile(String written) {
        String typed = plain(written);
        if (typed.length() > LONGEST
                || !WRITTEN.matcher(typed.replaceFirst("^\\(", "")).matches()) {
            return Optional.empty();
        }
        return parsed(typed)
                .or(() -> typed.startsWith("44") ? parsed("+" + typed) : Optional.empty())
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /** A number that somebody can ring, a landline too, as people write it; empty where there is none such. */
    public static Optional<String> callable(String written) {
        try {
            PhoneNumber number = NUMBERS.parse(plain(written), HOME);
            boolean known = NUMBERS.isValidNumber(number) || takesMessages(number) || isInventedLandline(number);
            return known ? Optional.of(shown(NUMBERS.format(number, PhoneNumberFormat.E164))) : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    /** A kept number as people write it, those of this country as {@code 07700 900123}. */
    public static String shown(String kept) {
        try {
            PhoneNumber number = NUMBERS.parse(kept, HOME);
            return number.getCountryCode() == HOME_CODE
                    ? NUMBERS.format(number, PhoneNumberFormat.NATIONAL)
                    : NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException never) {
            return kept;
        }
    }

    /** Digits of every keyboard are ours, and what ends a sentence or a cell of a list is none of the number. */
    private static String plain(String written) {
        return AT_THE_END.matcher(PlainDigits.of(CleanText.line(written))).replaceFirst("");
    }

    private static Optional<PhoneNumber> parsed(String typed) {
        try {
            return Optional.of(NUMBERS.parse(typed, HOME)).filter(TelephoneNumber::takesMessages);
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private static boolean isInventedLandline(PhoneNumber number) {
        return number.getCountryCode() == HOME_CODE
                && INVENTED_LANDLINE
                        .matcher(NUMBERS.getNationalSignificantNumber(number))
                        .matches();
    }

    private static boolean takesMessages(PhoneNumber number) {
        String national = NUMBERS.getNationalSignificantNumber(number);
        return NUMBERS.isValidNumber(number) && MOBILE.contains(NUMBERS.getNumberType(number))
                || number.getCountryCode() == HOME_CODE
                        && INVENTED.matcher(national).matches();
    }
}
