package org.servicebridge.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the deliveries for which a provider has sent no receipt, so that it is asked; gives up after three days. */
@Component
public class PendingReceipts {

    /** Providers try for 72 hours; after that they know no more either. */
    static final Duration GIVEN_UP_AFTER = Duration.ofHours(72);

    private static final int BATCH = 100;

    private final Receipts receipts;
    private final Clock clock;

    PendingReceipts(Receipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The next batch; each comes again later, unless its receipt is recorded meanwhile. */
    @Transactional
    public List<Delivery> next() {
        Instant now = clock.instant();
        List<Delivery> due = receipts.claim(BATCH, now);
        due.stream()
                .filter(each -> age(each, now).compareTo(GIVEN_UP_AFTER) > 0)
                .forEach(each -> receipts.giveUp(each.id(), "no receipt within 72 hours"));
        return due.stream()
                .filter(each -> age(each, now).compareTo(GIVEN_UP_AFTER) <= 0)
                .toList();
    }

    private static Duration age(Delivery delivery, Instant now) {
        return Duration.between(Objects.requireNonNull(delivery.endedAt()), now);
    }
}
