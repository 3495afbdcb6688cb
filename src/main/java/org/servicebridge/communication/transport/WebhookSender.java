package org.servicebridge.communication.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.Channel;
import org.servicebridge.communication.Delivery;
import org.servicebridge.communication.Notice;
import org.servicebridge.communication.Parcel;
import org.servicebridge.communication.SendingOutcome;
import org.servicebridge.communication.Transport;
import org.servicebridge.communication.WebhookGone;
import org.servicebridge.communication.WebhookTarget;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.dao.EmptyResultDataAccessException;

/** Sends notices to the programs that subscribed, signed, to public addresses only. */
@Order(20)
class WebhookSender implements Transport {

    private static final int GONE = 410;

    private final WebhookClient client;
    private final WebhookTarget target;
    private final Function<UUID, String> secrets;
    private final Function<String, String> services;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final Clock clock;

    /**
     * @param secrets the secret of a subscription
     * @param services the name of an incident's service
     */
    WebhookSender(
            WebhookClient client,
            WebhookTarget target,
            Function<UUID, String> secrets,
            Function<String, String> services,
            ApplicationEventPublisher events,
            ObjectMapper json,
            Clock clock) {
        this.client = client;
        this.target = target;
        this.secrets = secrets;
        this.services = services;
        this.events = events;
        this.json = json;
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

    private SendingOutcome send(Parcel parcel) {
        Delivery delivery = parcel.delivery();
        UUID subscription = delivery.subscription();
        Notice notice = Objects.requireNonNull(parcel.notice());
        if (subscription == null) {
            return SendingOutcome.rejected("Nobody has subscribed this address.");
        }
        try {
            URI address = target.require("address", delivery.address());
            String body = json.writeValueAsString(WebhookPayload.of(
                    notice, services.apply(notice.incident()), Objects.requireNonNull(notice.webText())));
            String secret = secrets.apply(subscription);
            return outcome(
                    client.post(
                            address,
                            WebhookSignature.headers(secret, delivery.id().toString(), clock.instant(), body),
                            body),
                    subscription);
        } catch (Refusal notAllowed) {
            return SendingOutcome.rejected(String.valueOf(notAllowed.getMessage()));
        } catch (EmptyResultDataAccessException ended) {
            return SendingOutcome.rejected("The subscription has ended.");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
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
