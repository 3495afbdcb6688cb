package org.servicebridge.communication;

import java.time.Clock;
import java.util.List;
import org.servicebridge.communication.transport.TestTransports;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes senders of the outbox that are configured with servers on this machine. */
@TestComponent
class Senders {

    private final Deliveries deliveries;
    private final Budgets budgets;
    private final SendBatch sendBatch;
    private final TellOutcomes tellOutcomes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Senders(
            Deliveries deliveries,
            Budgets budgets,
            SendBatch sendBatch,
            TellOutcomes tellOutcomes,
            TransactionTemplate transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.budgets = budgets;
        this.sendBatch = sendBatch;
        this.tellOutcomes = tellOutcomes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A sender that knows a mail server. */
    Outbox sender(int port) {
        return with(TestTransports.mail(port));
    }

    /** A sender with these providers configured, between the sink of exercises and what keeps messages. */
    Outbox with(Transport... live) {
        List<Transport> transports = TestTransports.around(List.of(live));
        return new Outbox(deliveries, budgets, transports, sendBatch, tellOutcomes, transactions, clock);
    }
}
