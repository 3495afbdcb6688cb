package org.servicebridge.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what an attempt came to: an end, or when the next one is. */
@Component
class NoteOutcome {

    /** After each failed attempt the next comes later; after the last pause it is given up. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    /** How long a provider has for its receipt before it is asked. */
    static final Duration RECEIPT_WITHIN = Duration.ofMinutes(5);

    private final Deliveries deliveries;
    private final Letters letters;
    private final Budgets budgets;
    private final SendingCounters counters;
    private final Clock clock;

    NoteOutcome(Deliveries deliveries, Letters letters, Budgets budgets, SendingCounters counters, Clock clock) {
        this.deliveries = deliveries;
        this.letters = letters;
        this.budgets = budgets;
        this.counters = counters;
        this.clock = clock;
    }

    /** @param budget of the provider that was tried; null where it has none */
    @Transactional
    public void note(Delivery delivery, SendingOutcome outcome, @Nullable Budget budget) {
        Instant now = clock.instant();
        String error = String.valueOf(outcome.error());
        Duration pause = outcome.pause();
        if (outcome.state() != DeliveryState.WAITING) {
            end(delivery, outcome, now);
        } else if (pause != null) {
            deliveries.postpone(delivery.id(), now.plus(pause), error);
            if (budget != null) {
                budgets.hold(budget, now.plus(pause));
            }
        } else if (delivery.attempts() > PAUSES.size()) {
            end(delivery, SendingOutcome.kept(DeliveryState.FAILED, error), now);
        } else {
            deliveries.retry(delivery.id(), now.plus(PAUSES.get(delivery.attempts() - 1)), error);
        }
    }

    private void end(Delivery delivery, SendingOutcome outcome, Instant now) {
        Instant receiptDue = outcome.receiptAwaited() ? now.plus(RECEIPT_WITHIN) : null;
        if (!deliveries.end(delivery.id(), outcome, receiptDue, now)) {
            return;
        }
        if (delivery.notice() == null && outcome.state() != DeliveryState.NOT_SENT) {
            letters.forget(delivery.id());
        }
        counters.ended(delivery.channel(), outcome.state());
    }
}
