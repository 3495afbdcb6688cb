package org.servicebridge.communication;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends by SMTP; where no mail server is configured the message is kept and says so. */
@Component
@Order(0)
class MailServer implements MailTransport {

    private final ObjectProvider<JavaMailSender> sender;
    private final InternetAddress from;

    MailServer(
            ObjectProvider<JavaMailSender> sender,
            @Value("${service-bridge.mail.from:Service Bridge <service-bridge@example.org>}") String from)
            throws AddressException {
        this.sender = sender;
        this.from = new InternetAddress(from, true);
    }

    @Override
    public boolean takes(Delivery delivery) {
        return !delivery.exercise();
    }

    @Override
    public SendingOutcome send(Delivery delivery, Notice notice) {
        JavaMailSender server = sender.getIfAvailable();
        if (server == null) {
            return SendingOutcome.kept(DeliveryState.NOT_SENT);
        }
        try {
            MimeMessage message = message(server, delivery, notice);
            server.send(message);
            return SendingOutcome.sent(message.getMessageID());
        } catch (AddressException noAddress) {
            return SendingOutcome.rejected("%s is no email address.".formatted(delivery.address()));
        } catch (MailException refused) {
            return MailRefusal.of(refused);
        } catch (MessagingException unwritable) {
            return SendingOutcome.rejected(MailRefusal.words(unwritable));
        }
    }

    /** The Message-ID stands for the delivery, so that a message sent twice is one to the receiver. */
    private MimeMessage message(JavaMailSender server, Delivery delivery, Notice notice) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(new InternetAddress(delivery.address(), true));
        parts.setSubject(Objects.requireNonNull(notice.subject()));
        parts.setText(Objects.requireNonNull(notice.bodyText()), Objects.requireNonNull(notice.bodyHtml()));
        parts.setSentDate(Date.from(Objects.requireNonNull(notice.issuedAt())));
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        message.setHeader("Message-ID", "<%s@%s>".formatted(delivery.id(), domain));
        message.setHeader("References", "<%s@%s>".formatted(notice.incident(), domain));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
