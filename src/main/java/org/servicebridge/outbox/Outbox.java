package org.servicebridge.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox: claimed in one transaction, sent outside of any, its outcome noted in another. A sender
 * that dies in between leaves a lease that runs out; the next one sends under the same identity.
 */
@Component
class Outbox {

    /** Longer than any one message can take with every time limit used up. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** What is tried again within this time may still reach its reader while it matters; longer than a lease, so that what is being sent counts. */
    private static final Duration SOON = LEASE.plusMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Deliveries deliveries;
    private final DeliveriesInOrder inOrder;
    private final Budgets budgets;
    private final List<Transport> transports;
    private final SendBatch sendBatch;
    private final List<Sender> senders;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Outbox(
            Deliveries deliveries,
            DeliveriesInOrder inOrder,
            Budgets budgets,
            List<Transport> transports,
            SendBatch sendBatch,
            List<Sender> senders,
            TransactionTemplate transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.inOrder = inOrder;
        this.budgets = budgets;
        this.transports = transports;
        this.sendBatch = sendBatch;
        this.senders = senders;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends everything that is due now, then tells what has come to its end. */
    void sendDue() {
        for (Lane lane : Lane.values()) {
            boolean more = true;
            while (more) {
                more = send(lane);
            }
        }
        tellOutcomes();
    }

    /** Sends the next batch of a lane; false where there was none. */
    boolean send(Lane lane) {
        List<Delivery> claimed = claim(lane);
        if (claimed.isEmpty()) {
            return false;
        }
        List<Delivery> exercises = claimed.stream().filter(Delivery::exercise).toList();
        List<Delivery> real = claimed.stream().filter(each -> !each.exercise()).toList();
        sendBatch.send(exercises, transport(lane, true));
        sendBatch.send(real, transport(lane, false));
        return true;
    }

    List<Delivery> claim(Lane lane) {
        @Nullable Budget budget = transport(lane, false).budget();
        List<Delivery> claimed = transactions.execute(status -> {
            Instant now = clock.instant();
            if (lane.isInOrder()) {
                return inOrder.claim(lane, now, LEASE);
            }
            if (budget == null) {
                return deliveries.claim(lane, lane.batch(), now, LEASE);
            }
            if (!deliveries.anyDue(lane, now)) {
                return List.of();
            }
            int most = budgets.take(budget, lane.batch(), now);
            List<Delivery> within = deliveries.claim(lane, most, now, LEASE);
            budgets.giveBack(budget, most - within.size());
            return within;
        });
        return Objects.requireNonNull(claimed);
    }

    private Transport transport(Lane lane, boolean exercise) {
        return transports.stream()
                .filter(each -> each.takes(lane.channel(), exercise))
                .findFirst()
                .orElseThrow();
    }

    /** Has each parcel told of whose last delivery has ended, and what came back later. */
    void tellOutcomes() {
        for (Sender sender : senders) {
            List<UUID> toTell = sender.isToldEarly()
                    ? deliveries.decided(
                            sender.kind(), sender.untold(), clock.instant().plus(SOON))
                    : deliveries.ended(sender.kind(), sender.untold());
            toTell.forEach(parcel -> guarded(sender, parcel));
        }
    }

    /** One whose outcome cannot be told holds up no other. */
    private static void guarded(Sender sender, UUID parcel) {
        try {
            sender.tell(parcel);
        } catch (RuntimeException unforeseen) {
            LOG.error("{}: its outcome cannot be told", parcel, unforeseen);
        }
    }
}
