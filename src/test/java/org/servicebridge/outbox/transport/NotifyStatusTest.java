package org.servicebridge.outbox.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.SendingOutcome;

class NotifyStatusTest {

    @ParameterizedTest
    @CsvSource({
        "created, SENT, true",
        "sent, SENT, false",
        "delivered, DELIVERED, false",
        "permanent-failure, BOUNCED, false"
    })
    void only_what_is_under_way_waits_for_a_receipt(String status, DeliveryState state, boolean awaited) {
        SendingOutcome outcome = NotifyStatus.of(status).outcome("reference");

        assertThat(outcome.state()).isEqualTo(state);
        assertThat(outcome.receiptAwaited()).isEqualTo(awaited);
        assertThat(outcome.error() != null).isEqualTo(state == DeliveryState.BOUNCED);
    }
}
