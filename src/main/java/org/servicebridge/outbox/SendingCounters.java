package org.servicebridge.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts how deliveries ended, by channel and state. */
@Component
class SendingCounters {

    private final MeterRegistry registry;

    SendingCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    void ended(Channel channel, DeliveryState state) {
        registry.counter("service.bridge.deliveries", "channel", channel.code(), "state", state.name())
                .increment();
    }
}
