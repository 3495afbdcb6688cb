package org.servicebridge.outbox.transport;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.servicebridge.outbox.Budget;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Content;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.Transport;
import org.servicebridge.text.SmsText;
import org.servicebridge.text.TelephoneNumber;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.gov.service.notify.NotificationClientApi;
import uk.gov.service.notify.NotificationClientException;
import uk.gov.service.notify.SendEmailResponse;

/**
 * Sends by GOV.UK Notify. Our delivery's id is its reference there, so that after an unclear outcome Notify is asked whether
 * it has the message before it is given it again.
 */
@Component
@Order(0)
class GovUkNotify implements Transport {

    static final String PROVIDER = "notify";

    private final NotificationClientApi client;
    private final NotifySettings settings;
    private final SubscriberLinks links;

    GovUkNotify(NotificationClientApi client, NotifySettings settings, SubscriberLinks links) {
        this.client = client;
        this.settings = settings;
        this.links = links;
    }

    @Override
    public boolean takes(Channel channel, boolean exercise) {
        return !exercise && !settings.template(channel).isEmpty();
    }

    @Override
    public Budget budget() {
        return new Budget(PROVIDER, settings.perMinute());
    }

    @Override
    public Run begin() {
        return this::send;
    }

    private SendingOutcome send(Delivery delivery, Content content) {
        try {
            Optional<SendingOutcome> known = delivery.attempts() > 1 ? known(delivery) : Optional.empty();
            if (known.isPresent()) {
                return known.get();
            }
            return delivery.channel() == Channel.SMS ? sms(delivery, content) : email(delivery, content);
        } catch (NotificationClientException refused) {
            return NotifyRefusal.of(refused);
        }
    }

    /** What Notify says of an earlier attempt whose answer was lost. */
    private Optional<SendingOutcome> known(Delivery delivery) throws NotificationClientException {
        return client.getNotifications(null, null, delivery.id().toString(), null).getNotifications().stream()
                .findFirst()
                .map(earlier -> NotifyStatus.of(earlier.getStatus())
                        .outcome(earlier.getId().toString()));
    }

    private SendingOutcome sms(Delivery delivery, Content content) throws NotificationClientException {
        Optional<String> number = TelephoneNumber.mobile(delivery.address());
        if (number.isEmpty()) {
            return SendingOutcome.rejected("%s is no mobile telephone number.".formatted(delivery.address()));
        }
        return SendingOutcome.accepted(client.sendSms(
                        settings.template(Channel.SMS),
                        number.get(),
                        Map.of("body", SmsText.of(content.sms()).text()),
                        delivery.id().toString())
                .getNotificationId()
                .toString());
    }

    private SendingOutcome email(Delivery delivery, Content content) throws NotificationClientException {
        Map<String, String> texts = Map.of("subject", content.subject(), "body", links.below(content.text(), delivery));
        String template = settings.template(Channel.EMAIL);
        String reference = delivery.id().toString();
        Optional<URI> unsubscribe = links.of(delivery);
        SendEmailResponse taken = unsubscribe.isPresent()
                ? client.sendEmail(template, delivery.address(), texts, reference, null, unsubscribe.get())
                : client.sendEmail(template, delivery.address(), texts, reference);
        return SendingOutcome.accepted(taken.getNotificationId().toString());
    }
}
