package org.servicebridge.communication;

import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes senders of the outbox that are configured with a mail server on this machine. */
@TestComponent
class Senders {

    static final String FROM = "Service Bridge <bridge@notices.example.org>";

    private final Deliveries deliveries;
    private final Notices notices;
    private final ConcludeNotice concludeNotice;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Senders(
            Deliveries deliveries,
            Notices notices,
            ConcludeNotice concludeNotice,
            TransactionTemplate transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.concludeNotice = concludeNotice;
        this.transactions = transactions;
        this.clock = clock;
    }

    Outbox sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        try {
            List<MailTransport> transports =
                    List.of(new ExerciseSink(), new MailServer(beans.getBeanProvider(JavaMailSender.class), FROM));
            return new Outbox(deliveries, notices, transports, concludeNotice, transactions, clock);
        } catch (AddressException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A sender that knows one way only. */
    Outbox with(MailTransport transport) {
        return new Outbox(deliveries, notices, List.of(transport), concludeNotice, transactions, clock);
    }
}
