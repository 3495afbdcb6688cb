package org.servicebridge.outbox.transport;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.servicebridge.access.Refusal;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Content;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.SigningSecret;
import org.servicebridge.outbox.Transport;
import org.servicebridge.outbox.WebhookGone;
import org.servicebridge.outbox.WebhookTarget;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/** Sends notices to the programs that subscribed, signed, to public addresses only. */
@Component
@Order(20)
class WebhookSender implements Transport {

    private static final int GONE = 410;

    private final WebhookClient client;
    private final WebhookTarget target;
    private final SigningSecret secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WebhookSender(
            WebhookClient client,
            WebhookTarget target,
            SigningSecret secrets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.client = client;
        this.target = target;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean takes(Channel channel, boolean exercise) {
        return channel == Channel.WEBHOOK && !exercise;
    }

    @Override
    public Run begin() {
        return this::send;
    }

    private SendingOutcome send(Delivery delivery, Content content) {
        UUID subscription = delivery.subscription();
        String body = Objects.requireNonNull(content.webhook());
        if (subscription == null) {
            return SendingOutcome.rejected("Nobody has subscribed this address.");
        }
        try {
            URI address = target.require("address", delivery.address());
            String secret = secrets.of(subscription);
            return outcome(
                    client.post(
                                    address,
                                    WebhookSignature.headers(
                                            secret, delivery.id().toString(), clock.instant(), body),
                                    body)
                            .status(),
                    subscription);
        } catch (Refusal notAllowed) {
            return SendingOutcome.rejected(String.valueOf(notAllowed.getMessage()));
        } catch (EmptyResultDataAccessException ended) {
            return SendingOutcome.rejected("The subscription has ended.");
        } catch (IOException noAnswer) {
            return SendingOutcome.tryAgain(
                    "No answer: %s.".formatted(noAnswer.getClass().getSimpleName()));
        }
    }

    private SendingOutcome outcome(int status, UUID subscription) {
        if (status >= 200 && status < 300) {
            return SendingOutcome.delivered(null);
        }
        if (status == GONE) {
            events.publishEvent(new WebhookGone(subscription));
            return SendingOutcome.rejected("The receiver wants nothing more (410).");
        }
        return SendingOutcome.tryAgain("The receiver answers with status %d.".formatted(status));
    }
}
