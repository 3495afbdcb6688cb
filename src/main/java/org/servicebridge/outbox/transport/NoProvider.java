package org.servicebridge.outbox.transport;

import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.Transport;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps what there is nothing to send with, and says so: nothing pretends to have been sent. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class NoProvider implements Transport {

    @Override
    public boolean takes(Channel channel, boolean exercise) {
        return true;
    }

    @Override
    public Run begin() {
        return (delivery, content) ->
                SendingOutcome.kept(DeliveryState.NOT_SENT, DeliveryState.NOT_SENT.words(delivery.channel()));
    }
}
