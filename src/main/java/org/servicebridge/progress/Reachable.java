package org.servicebridge.progress;

import java.util.regex.Pattern;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.EmailAddress;
import org.servicebridge.text.TelephoneNumber;

/** How somebody is reached: a telephone number, an email address, or a few words such as the room of a control centre. */
final class Reachable {

    private static final Pattern DIGITS = Pattern.compile("[-+0-9 ().\\u2010-\\u2015/]+");
    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");

    private Reachable() {}

    /** @throws Refusal naming the field where it is meant to be a number or an address and is none */
    static String read(String field, String contact) {
        if (ADDRESS.matcher(contact).matches()) {
            return EmailAddress.normalised(contact)
                    .orElseThrow(
                            () -> Refusal.invalid(field, "This is no email address; one looks like name@example.org."));
        }
        if (DIGITS.matcher(contact).matches()) {
            return TelephoneNumber.callable(contact)
                    .orElseThrow(() -> Refusal.invalid(
                            field, "Nobody is reached by this telephone number; one looks like 07700 900123."));
        }
        return contact;
    }
}
