package org.servicebridge.outbox.transport;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.OutboxChore;
import org.servicebridge.outbox.PendingReceipts;
import org.servicebridge.outbox.RecordReceipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.gov.service.notify.NotificationClientApi;
import uk.gov.service.notify.NotificationClientException;

/** Asks GOV.UK Notify what became of messages for which no receipt has come. */
@Component
class PollNotify implements OutboxChore {

    private static final Logger LOG = LoggerFactory.getLogger(PollNotify.class);

    private final NotificationClientApi client;
    private final NotifySettings settings;
    private final PendingReceipts pending;
    private final RecordReceipt recordReceipt;

    PollNotify(
            NotificationClientApi client,
            NotifySettings settings,
            PendingReceipts pending,
            RecordReceipt recordReceipt) {
        this.client = client;
        this.settings = settings;
        this.pending = pending;
        this.recordReceipt = recordReceipt;
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    /** Stops at the first fault: what was not asked for comes again later. */
    @Override
    public void run() {
        if (settings.apiKey().isEmpty()) {
            return;
        }
        try {
            List<Delivery> due = pending.next();
            while (!due.isEmpty()) {
                for (Delivery delivery : due) {
                    ask(delivery);
                }
                due = pending.next();
            }
        } catch (NotificationClientException fault) {
            LOG.warn("receipts: GOV.UK Notify answers with status {}", fault.getHttpResult());
        }
    }

    private void ask(Delivery delivery) throws NotificationClientException {
        String status = client.getNotificationById(Objects.requireNonNull(delivery.providerReference()))
                .getStatus();
        recordReceipt.record(NotifyStatus.of(status).receipt(delivery.id()));
    }
}
