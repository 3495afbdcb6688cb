package org.servicebridge.outbox.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.outbox.Content;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.SendingOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends messages one after the other on one connection to the mail server, opened again where the server has closed it. */
final class MailRun implements org.servicebridge.outbox.Transport.Run {

    private static final Logger LOG = LoggerFactory.getLogger(MailRun.class);

    private final JavaMailSenderImpl server;
    private final WriteMail writeMail;
    private @Nullable Transport connection;

    MailRun(JavaMailSenderImpl server, WriteMail writeMail) {
        this.server = server;
        this.writeMail = writeMail;
    }

    @Override
    public SendingOutcome send(Delivery delivery, Content content) {
        try {
            MimeMessage message = writeMail.write(server.getSession(), delivery, content);
            connected().sendMessage(message, message.getAllRecipients());
            return SendingOutcome.sent(message.getMessageID());
        } catch (AddressException noAddress) {
            return SendingOutcome.rejected("%s is no email address.".formatted(delivery.address()));
        } catch (MessagingException refused) {
            return MailRefusal.of(refused);
        }
    }

    @Override
    public void close() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (MessagingException gone) {
            LOG.debug("the mail server had gone: {}", gone.getMessage());
        }
    }

    private Transport connected() throws MessagingException {
        if (connection == null) {
            connection = server.getSession().getTransport(Objects.requireNonNullElse(server.getProtocol(), "smtp"));
        }
        if (!connection.isConnected()) {
            connection.connect(
                    server.getHost(), server.getPort(), nullIfEmpty(server.getUsername()), server.getPassword());
        }
        return connection;
    }

    private static @Nullable String nullIfEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
