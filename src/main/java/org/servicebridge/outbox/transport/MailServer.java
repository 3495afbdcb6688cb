package org.servicebridge.outbox.transport;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Objects;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Transport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends by SMTP where a mail server is configured, a run of messages on one connection. */
@Component
@Order(10)
class MailServer implements Transport {

    private final ObjectProvider<JavaMailSenderImpl> server;
    private final WriteMail writeMail;

    MailServer(
            ObjectProvider<JavaMailSenderImpl> server,
            @Value("${service-bridge.mail.from:Service Bridge <service-bridge@example.org>}") String from,
            @Value("${service-bridge.mail.bounces:}") String bounces,
            SubscriberLinks links)
            throws AddressException {
        this.server = server;
        this.writeMail = new WriteMail(new InternetAddress(from, true), bounces, links);
    }

    @Override
    public boolean takes(Channel channel, boolean exercise) {
        return channel == Channel.EMAIL && server.getIfAvailable() != null;
    }

    @Override
    public Run begin() {
        return new MailRun(Objects.requireNonNull(server.getIfAvailable()), writeMail);
    }
}
