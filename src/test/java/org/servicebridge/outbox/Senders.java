package org.servicebridge.outbox;

import java.time.Clock;
import java.util.List;
import org.servicebridge.outbox.transport.TestTransports;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes senders of the outbox that are configured with servers on this machine. */
@TestComponent
public class Senders {

    private final Deliveries deliveries;
    private final DeliveriesInOrder inOrder;
    private final Budgets budgets;
    private final SendBatch sendBatch;
    private final List<Sender> told;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Senders(
            Deliveries deliveries,
            DeliveriesInOrder inOrder,
            Budgets budgets,
            SendBatch sendBatch,
            List<Sender> told,
            TransactionTemplate transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.inOrder = inOrder;
        this.budgets = budgets;
        this.sendBatch = sendBatch;
        this.told = told;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends what is due by these providers, and has its outcome told. */
    public void sendDue(Transport... live) {
        with(live).sendDue();
    }

    /** A sender that is killed with messages in its hands: what it has claimed is nobody's until its lease runs out. */
    public void dieSending() {
        Outbox dying = with();
        for (Lane lane : Lane.values()) {
            dying.claim(lane);
        }
    }

    /** A sender that knows a mail server. */
    Outbox sender(int port) {
        return with(TestTransports.mail(port));
    }

    /** A sender with these providers configured, between the sink of exercises and what keeps messages. */
    Outbox with(Transport... live) {
        List<Transport> transports = TestTransports.around(List.of(live));
        return new Outbox(deliveries, inOrder, budgets, transports, sendBatch, told, transactions, clock);
    }
}
