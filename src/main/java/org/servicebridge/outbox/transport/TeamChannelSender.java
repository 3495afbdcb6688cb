package org.servicebridge.outbox.transport;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.servicebridge.access.Refusal;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Content;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.TeamChannelAddress;
import org.servicebridge.outbox.Transport;
import org.servicebridge.outbox.WebhookTarget;
import org.springframework.core.annotation.Order;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/** Posts milestones to channels in Microsoft Teams and Slack, at public addresses only (COM-19). */
@Component
@Order(30)
class TeamChannelSender implements Transport {

    private final WebhookClient client;
    private final WebhookTarget target;
    private final TeamChannelAddress addresses;
    private final Clock clock;

    TeamChannelSender(WebhookClient client, WebhookTarget target, TeamChannelAddress addresses, Clock clock) {
        this.client = client;
        this.target = target;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public boolean takes(Channel channel, boolean exercise) {
        return channel.isOfTeam() && !exercise;
    }

    @Override
    public Run begin() {
        return this::send;
    }

    /** Nothing that is said of a failure names the address: it is noted, logged and shown. */
    private SendingOutcome send(Delivery delivery, Content content) {
        try {
            String address = addresses.of(Objects.requireNonNull(delivery.subscription()));
            URI checked = target.require("address", address);
            WebhookClient.Answer answer = client.post(checked, Map.of(), Objects.requireNonNull(content.webhook()));
            return TeamChannelAnswer.read(answer, delivery.channel(), clock.instant());
        } catch (Refusal notAllowed) {
            return SendingOutcome.rejected(String.valueOf(notAllowed.getMessage()));
        } catch (EmptyResultDataAccessException ended) {
            return SendingOutcome.rejected("The channel has been taken away.");
        } catch (IOException noAnswer) {
            return SendingOutcome.tryAgain(
                    "No answer: %s.".formatted(noAnswer.getClass().getSimpleName()));
        }
    }
}
