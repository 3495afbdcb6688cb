package org.servicebridge.communication;

import java.util.List;
import org.servicebridge.outbox.Delivery;

/**
 * A notice with what became of it.
 *
 * @param deliveries one a reader and channel, in the order of their addresses
 */
public record IssuedNotice(Notice notice, List<Delivery> deliveries) {

    public IssuedNotice {
        deliveries = List.copyOf(deliveries);
    }
}
