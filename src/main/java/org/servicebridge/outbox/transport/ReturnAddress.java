package org.servicebridge.outbox.transport;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address that a returned mail comes back to; it names the delivery, whatever the other server quotes of the mail. */
final class ReturnAddress {

    /** Forwarding servers put more before it (SRS, BATV), and put their own signs in place of the at. */
    private static final Pattern ID =
            Pattern.compile("(?<![0-9a-f])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=\"?[@=#_!])");

    /** An address may be folded in the middle, and its signs written as those of a URL or of an encoded word. */
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");

    private static final Pattern PLUS = Pattern.compile("[%=]2b");
    private static final Pattern AT = Pattern.compile("[%=]40");

    private ReturnAddress() {}

    /** @param mailbox for instance {@code bounces@example.org} */
    static String of(String mailbox, UUID delivery) {
        int at = mailbox.lastIndexOf('@');
        return "%s+%s%s".formatted(mailbox.substring(0, at), delivery, mailbox.substring(at));
    }

    /** The delivery that an address names; empty where it is none of ours. */
    static Optional<UUID> delivery(String address) {
        String whole = FOLD.matcher(address.toLowerCase(Locale.ROOT)).replaceAll("");
        Matcher id = ID.matcher(AT.matcher(PLUS.matcher(whole).replaceAll("+")).replaceAll("@"));
        return id.find() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
    }
}
