package org.servicebridge.communication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox: claimed in one transaction, sent outside of any, its outcome noted in another. A sender
 * that dies in between leaves a lease that runs out; the next one sends under the same Message-ID.
 */
@Component
class Outbox {

    /** After each failed attempt the next comes later; after the last pause it is given up. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    /** Longer than a whole batch can take with every time limit of the mail server used up. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int BATCH = 10;

    private final Deliveries deliveries;
    private final Notices notices;
    private final List<MailTransport> transports;
    private final ConcludeNotice concludeNotice;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Outbox(
            Deliveries deliveries,
            Notices notices,
            List<MailTransport> transports,
            ConcludeNotice concludeNotice,
            TransactionTemplate transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.transports = transports;
        this.concludeNotice = concludeNotice;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends everything that is due now, then tells each incident whose notice has come to its end. */
    void sendDue() {
        List<Delivery> claimed = claim();
        while (!claimed.isEmpty()) {
            claimed.forEach(this::send);
            claimed = claim();
        }
        for (UUID notice : notices.toConclude()) {
            concludeNotice.conclude(notice);
        }
    }

    List<Delivery> claim() {
        return transactions.execute(status -> deliveries.claim(BATCH, clock.instant(), LEASE));
    }

    private void send(Delivery delivery) {
        Notice notice = notices.get(delivery.notice());
        SendingOutcome outcome = attempt(delivery, notice);
        transactions.executeWithoutResult(status -> note(delivery, outcome));
        LOG.info(
                "{}: delivery {} {}",
                notice.incident(),
                delivery.id(),
                outcome.state().words());
    }

    /** A failure that no transport foresaw must not hold up the deliveries behind it. */
    private SendingOutcome attempt(Delivery delivery, Notice notice) {
        try {
            return transports.stream()
                    .filter(transport -> transport.takes(delivery))
                    .findFirst()
                    .orElseThrow()
                    .send(delivery, notice);
        } catch (RuntimeException unforeseen) {
            LOG.error("{}: delivery {} failed", notice.incident(), delivery.id(), unforeseen);
            return SendingOutcome.tryAgain(unforeseen.getClass().getSimpleName());
        }
    }

    private void note(Delivery delivery, SendingOutcome outcome) {
        Instant now = clock.instant();
        if (outcome.state() != DeliveryState.WAITING) {
            deliveries.end(delivery.id(), outcome.state(), outcome.providerReference(), outcome.error(), now);
        } else if (delivery.attempts() > PAUSES.size()) {
            deliveries.end(delivery.id(), DeliveryState.FAILED, null, outcome.error(), now);
        } else {
            Duration pause = PAUSES.get(delivery.attempts() - 1);
            deliveries.retry(delivery.id(), now.plus(pause), String.valueOf(outcome.error()));
        }
    }
}
