package org.servicebridge.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message for one reader by one channel.
 *
 * @param notice whose words it carries; null in a page or letter, which has its own
 * @param severity 0 for a page, 9 for a letter, else the notice's; the lowest leaves first
 * @param attempts how often it was tried, 0 or more
 * @param leaseUntil until when a sender that claimed it may still be busy with it
 * @param providerReference under which the mail server or provider knows it
 * @param error why it was not sent, or never arrived, in words
 * @param receiptDue when the provider is asked what became of it; null where nothing is awaited
 * @param subscription by which the reader asked to be told; null for a member of a list
 * @param tellsOf what its words tell of, so that they are judged again when it leaves; null where anybody may read them
 */
public record Delivery(
        UUID id,
        @Nullable UUID notice,
        Channel channel,
        String recipient,
        String address,
        int severity,
        boolean exercise,
        DeliveryState state,
        int attempts,
        Instant nextAttemptAt,
        @Nullable Instant leaseUntil,
        @Nullable String providerReference,
        @Nullable String error,
        @Nullable Instant endedAt,
        @Nullable Instant receiptDue,
        @Nullable UUID subscription,
        @Nullable String tellsOf) {}
