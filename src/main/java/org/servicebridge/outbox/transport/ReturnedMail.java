package org.servicebridge.outbox.transport;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Receipt;

/** A report of a mail server on a message that it could not deliver (RFC 3464), as a receipt of the delivery that it names. */
final class ReturnedMail {

    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\s*$");
    private static final Pattern DIAGNOSIS = Pattern.compile("(?im)^Diagnostic-Code:\\s*(?:[\\w-]+;)?\\s*(.+)$");
    private static final String[] ADDRESSED_TO = {"Delivered-To", "X-Original-To", "To"};
    private static final int LONGEST = 16 * 1024;
    private static final int LONGEST_WORDS = 300;

    private ReturnedMail() {}

    /** Empty for everything else that comes to the mailbox, such as an automatic answer or a report of a delay. */
    static Optional<Receipt> receipt(Message message) throws MessagingException, IOException {
        Optional<UUID> delivery = delivery(message);
        if (delivery.isEmpty() || !message.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        return status((Multipart) message.getContent())
                .filter(status -> FAILED.matcher(status).find())
                .map(status -> new Receipt(delivery.get(), DeliveryState.BOUNCED, words(status), true));
    }

    private static Optional<UUID> delivery(Message message) throws MessagingException {
        for (String name : ADDRESSED_TO) {
            String[] headers = message.getHeader(name);
            Optional<UUID> found = headers == null
                    ? Optional.empty()
                    : Stream.of(headers)
                            .flatMap(address -> ReturnAddress.delivery(address).stream())
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> status(Multipart report) throws MessagingException, IOException {
        for (int i = 0; i < report.getCount(); i++) {
            BodyPart part = report.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                return Optional.of(new String(part.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static String words(String status) {
        Matcher diagnosis = DIAGNOSIS.matcher(status);
        String words = diagnosis.find() ? diagnosis.group(1).strip() : "no reason given";
        return "Returned by the reader's mail server: " + words.substring(0, Math.min(words.length(), LONGEST_WORDS));
    }
}
