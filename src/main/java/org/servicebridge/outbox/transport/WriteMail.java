package org.servicebridge.outbox.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.servicebridge.outbox.Content;
import org.servicebridge.outbox.Delivery;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Writes a delivery as an email: text and HTML, threaded by what it belongs to, one identity however often it is sent. */
final class WriteMail {

    private final InternetAddress from;
    private final String bounces;
    private final SubscriberLinks links;

    /** @param bounces the address that returned mail goes to, with the delivery's id behind a plus sign; empty where {@code from} is */
    WriteMail(InternetAddress from, String bounces, SubscriberLinks links) {
        this.from = from;
        this.bounces = bounces;
        this.links = links;
    }

    /** @throws jakarta.mail.internet.AddressException where the reader's address is none */
    MimeMessage write(Session session, Delivery delivery, Content content) throws MessagingException {
        SMTPMessage message = new SMTPMessage(session);
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(new InternetAddress(delivery.address(), true));
        parts.setSubject(content.subject());
        parts.setText(links.below(content.text(), delivery), links.belowHtml(content.html(), delivery));
        parts.setSentDate(Date.from(content.writtenAt()));
        if (!bounces.isEmpty()) {
            message.setEnvelopeFrom(ReturnAddress.of(bounces, delivery.id()));
        }
        // Saving writes an identity of its own, so ours comes after it.
        message.saveChanges();
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        message.setHeader("Message-ID", "<%s@%s>".formatted(delivery.id(), domain));
        if (content.thread() != null) {
            message.setHeader("References", "<%s@%s>".formatted(content.thread(), domain));
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        for (Map.Entry<String, String> header : links.headers(delivery).entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        return message;
    }
}
