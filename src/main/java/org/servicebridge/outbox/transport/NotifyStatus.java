package org.servicebridge.outbox.transport;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Receipt;
import org.servicebridge.outbox.SendingOutcome;

/** What GOV.UK Notify says of a message, by callback or when asked. */
public enum NotifyStatus {
    /** On its way; Notify will say more. */
    UNDER_WAY(DeliveryState.SENT, null),
    /** As far as Notify will ever know: text messages to other countries. */
    SENT(DeliveryState.SENT, null),
    DELIVERED(DeliveryState.DELIVERED, null),
    PERMANENT_FAILURE(DeliveryState.BOUNCED, "There is no such mailbox or number."),
    TEMPORARY_FAILURE(DeliveryState.BOUNCED, "Mailbox full or telephone switched off for three days."),
    TECHNICAL_FAILURE(DeliveryState.BOUNCED, "GOV.UK Notify had a fault.");

    private final DeliveryState state;
    private final @Nullable String words;

    NotifyStatus(DeliveryState state, @Nullable String words) {
        this.state = state;
        this.words = words;
    }

    /** A status that is not known here means that there is nothing final yet. */
    public static NotifyStatus of(String status) {
        return switch (status) {
            case "delivered" -> DELIVERED;
            case "sent" -> SENT;
            case "permanent-failure" -> PERMANENT_FAILURE;
            case "temporary-failure" -> TEMPORARY_FAILURE;
            case "technical-failure", "validation-failed" -> TECHNICAL_FAILURE;
            default -> UNDER_WAY;
        };
    }

    public Receipt receipt(UUID delivery) {
        return new Receipt(delivery, state, words, this != UNDER_WAY);
    }

    SendingOutcome outcome(String providerReference) {
        return new SendingOutcome(state, providerReference, words, null, this == UNDER_WAY);
    }
}
