package org.servicebridge.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what a provider, or a returned mail, says of a delivery. A repeated, late or unknown receipt changes nothing. */
@Component
public class RecordReceipt {

    private final Receipts receipts;
    private final SendingCounters counters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordReceipt(Receipts receipts, SendingCounters counters, ApplicationEventPublisher events, Clock clock) {
        this.receipts = receipts;
        this.counters = counters;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void record(Receipt receipt) {
        Instant now = clock.instant();
        if (receipt.state() == DeliveryState.SENT) {
            if (receipt.last()) {
                receipts.close(receipt.delivery());
            }
            return;
        }
        Optional<Receipts.Settled> settled = receipts.settle(receipt, now);
        settled.ifPresent(delivery -> counters.ended(delivery.channel(), receipt.state()));
        if (receipt.state() == DeliveryState.BOUNCED) {
            settled.map(Receipts.Settled::page).ifPresent((UUID page) -> events.publishEvent(new PageCameBack(page)));
            settled.map(Receipts.Settled::notice)
                    .ifPresent((UUID notice) -> events.publishEvent(new MessageCameBack(notice)));
        }
    }
}
