package org.servicebridge.outbox.transport;

import jakarta.mail.internet.AddressException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.servicebridge.outbox.AMessage;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Content;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.PendingReceipts;
import org.servicebridge.outbox.RecordReceipt;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.TeamChannelAddress;
import org.servicebridge.outbox.Transport;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import uk.gov.service.notify.NotificationClient;

/** Real transports that are pointed at servers of a test. */
public final class TestTransports {

    public static final String FROM = "Service Bridge <bridge@notices.example.org>";
    public static final String BOUNCES = "bounces@notices.example.org";
    public static final String CALLBACK_TOKEN = "token-of-the-tests";

    private static final SubscriberLinks LINKS =
            new SubscriberLinks(id -> URI.create("https://bridge.example.org/status/unsubscribe/" + id));

    private TestTransports() {}

    public static Transport mail(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("server", server);
        try {
            return new MailServer(beans.getBeanProvider(JavaMailSenderImpl.class), FROM, BOUNCES, LINKS);
        } catch (AddressException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** GOV.UK Notify's own client, for text messages; for email too where a template is named. */
    public static Transport notify(String baseUrl, String emailTemplate) {
        NotifySettings settings = settings(baseUrl, emailTemplate);
        return new GovUkNotify(new NotificationClient(settings.apiKey(), settings.baseUrl()), settings, LINKS);
    }

    static NotifySettings settings(String baseUrl, String emailTemplate) {
        String key = "tests-00000000-0000-0000-0000-000000000001-00000000-0000-0000-0000-000000000002";
        return new NotifySettings(
                key, baseUrl, "00000000-0000-0000-0000-00000000aaaa", emailTemplate, CALLBACK_TOKEN, 3000);
    }

    /** Asks Notify for receipts. */
    public static Runnable polling(String baseUrl, PendingReceipts pending, RecordReceipt recordReceipt) {
        NotifySettings settings = settings(baseUrl, "");
        NotificationClient client = new NotificationClient(settings.apiKey(), settings.baseUrl());
        return new PollNotify(client, settings, pending, recordReceipt)::run;
    }

    /** The real way to channels of teams, where every name leads to this machine; what is a number has none. */
    public static Transport teamChannels(TeamChannelAddress addresses, Clock clock) {
        WebhookClient client = new WebhookClient(ToThisMachine.names(), ToThisMachine.trusting());
        TeamChannelAddress named = channel -> addresses.of(channel).replace("93.184.215.14", "hooks.example.org");
        return new TeamChannelSender(client, AMessage.target("198.41.0.4"), named, clock);
    }

    /** What comes of every message of a channel; in an exercise nothing does. */
    public static Transport becoming(Function<Channel, SendingOutcome> outcomes) {
        return new Transport() {

            @Override
            public boolean takes(Channel channel, boolean exercise) {
                return !exercise;
            }

            @Override
            public Run begin() {
                return (Delivery delivery, Content content) -> outcomes.apply(delivery.channel());
            }
        };
    }

    /** As they stand in production: the sink first, and at the end what keeps messages. */
    public static List<Transport> around(List<Transport> live) {
        List<Transport> all = new ArrayList<>(live);
        all.add(0, new ExerciseSink());
        all.add(new NoProvider());
        return all;
    }
}
