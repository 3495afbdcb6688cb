package org.servicebridge.communication.transport;

import org.servicebridge.communication.Channel;
import org.servicebridge.communication.DeliveryState;
import org.servicebridge.communication.SendingOutcome;
import org.servicebridge.communication.Transport;
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
        return parcel -> SendingOutcome.kept(
                DeliveryState.NOT_SENT,
                DeliveryState.NOT_SENT.words(parcel.delivery().channel()));
    }
}
