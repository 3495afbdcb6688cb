package org.servicebridge.outbox.transport;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Receipt;
import org.servicebridge.text.CleanText;

/**
 * Mail that came back to a delivery's own address, as a receipt of that delivery. The address is given to nobody but the
 * reader's mail server, so that whatever comes there says that the mail failed, unless it says otherwise.
 */
final class ReturnedMail {

    /** Where mail servers keep the address that a mail came for, the surest first. */
    private static final List<String> ADDRESSED_TO = List.of(
            "Delivered-To",
            "X-Original-To",
            "X-Delivered-To",
            "Envelope-To",
            "X-Envelope-To",
            "X-RCPT-To",
            "X-Real-To",
            "To",
            "Resent-To",
            "Apparently-To",
            "Cc",
            "Bcc",
            "Received");

    /** These name mails, and a mail's own id is the delivery's as well: whoever answers it repeats the id. */
    private static final String[] NAMES_OF_MAILS = {
        "Message-ID", "In-Reply-To", "References", "X-Original-Message-ID", "X-Microsoft-Original-Message-ID"
    };

    /** The mail's own id, and the address that it was to come back to, as a server quotes them. */
    private static final Pattern QUOTED_ID = Pattern.compile(
            "(?im)^[> \\t]*(?:(?:X-(?:[a-z]{1,20}-){0,3})?(?:Original-)?Message-ID|In-Reply-To|References|Return-Path)"
                    + "[ \\t]*:\\s*<?([^>\\s]+)");

    private static final Pattern DIAGNOSIS =
            Pattern.compile("(?im)^Diagnostic-Code:[ \\t]*(?:[\\w-]+;)?\\s*(\\S.*+(?:\\R[ \\t]+\\S.*+){0,20}+)");
    private static final Pattern ANSWER =
            Pattern.compile("(?m)(?<![\\d.-])([45]\\d\\d[ -](?:#?[45]\\.\\d{1,3}\\.\\d{1,3}\\b.*|(?!\\d).*))$");
    private static final int LONGEST_WORDS = 300;

    private ReturnedMail() {}

    /** Empty for everything else that comes to the mailbox, such as an automatic answer or a report of a delay. */
    static Optional<Receipt> receipt(Message message) throws MessagingException, IOException {
        ReturnedText text = ReturnedText.of(message);
        Optional<UUID> delivery = addressed(message);
        if (delivery.isEmpty() && Verdict.isReportOfFailure(text)) {
            delivery = quoted(text);
        }
        return delivery.filter(id -> Verdict.of(text) == Verdict.FAILED)
                .map(id -> new Receipt(id, DeliveryState.BOUNCED, words(text), true));
    }

    private static Optional<UUID> addressed(Message message) throws MessagingException {
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
        return Collections.list(message.getNonMatchingHeaders(NAMES_OF_MAILS)).stream()
                .flatMap(header -> ReturnAddress.delivery(header.getValue()).stream())
                .findFirst();
    }

    /** Some servers answer to another address; they quote the mail, whose identity is the delivery's. */
    private static Optional<UUID> quoted(ReturnedText text) {
        Matcher id = QUOTED_ID.matcher(text.headers() + text.all());
        while (id.find()) {
            Optional<UUID> delivery = ReturnAddress.delivery(id.group(1));
            if (delivery.isPresent()) {
                return delivery;
            }
        }
        return Optional.empty();
    }

    private static String words(ReturnedText text) {
        Matcher diagnosis = DIAGNOSIS.matcher(text.status());
        Matcher answer = ANSWER.matcher(text.said());
        String found = diagnosis.find()
                ? diagnosis.group(1)
                : answer.find() ? answer.group(1) : text.subject().isEmpty() ? "no reason given" : text.subject();
        String words = CleanText.line(CleanText.printable(found)).replaceAll(" {2,}", " ");
        return "Returned by the reader's mail server: " + CleanText.cut(words, LONGEST_WORDS);
    }
}
