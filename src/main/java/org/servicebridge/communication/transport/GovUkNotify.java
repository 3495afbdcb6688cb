package org.servicebridge.communication.transport;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.servicebridge.communication.Budget;
import org.servicebridge.communication.Channel;
import org.servicebridge.communication.Delivery;
import org.servicebridge.communication.Parcel;
import org.servicebridge.communication.SendingOutcome;
import org.servicebridge.communication.TelephoneNumber;
import org.servicebridge.communication.Transport;
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

    private SendingOutcome send(Parcel parcel) {
        Delivery delivery = parcel.delivery();
        try {
            Optional<SendingOutcome> known = delivery.attempts() > 1 ? known(delivery) : Optional.empty();
            if (known.isPresent()) {
                return known.get();
            }
            return delivery.channel() == Channel.SMS ? sms(parcel) : email(parcel);
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

    private SendingOutcome sms(Parcel parcel) throws NotificationClientException {
        Delivery delivery = parcel.delivery();
        Optional<String> number = TelephoneNumber.e164(delivery.address());
        if (number.isEmpty()) {
            return SendingOutcome.rejected("%s is no mobile telephone number.".formatted(delivery.address()));
        }
        return SendingOutcome.accepted(client.sendSms(
                        settings.template(Channel.SMS),
                        number.get(),
                        Map.of("body", parcel.sms()),
                        delivery.id().toString())
                .getNotificationId()
                .toString());
    }

    private SendingOutcome email(Parcel parcel) throws NotificationClientException {
        Delivery delivery = parcel.delivery();
        Map<String, String> texts = Map.of("subject", parcel.subject(), "body", links.below(parcel.text(), delivery));
        String template = settings.template(Channel.EMAIL);
        String reference = delivery.id().toString();
        Optional<URI> unsubscribe = links.of(delivery);
        SendEmailResponse taken = unsubscribe.isPresent()
                ? client.sendEmail(template, delivery.address(), texts, reference, null, unsubscribe.get())
                : client.sendEmail(template, delivery.address(), texts, reference);
        return SendingOutcome.accepted(taken.getNotificationId().toString());
    }
}
