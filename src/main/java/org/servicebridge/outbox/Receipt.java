package org.servicebridge.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider, or a returned mail, says later of a delivery.
 *
 * @param delivery our reference at the provider; it may be none of ours
 * @param state {@code DELIVERED}, {@code BOUNCED}, or {@code SENT} where nothing is certain yet
 * @param words why it never arrived; null where it did, or may
 * @param last whether there is nothing more to come
 */
public record Receipt(
        UUID delivery, DeliveryState state, @Nullable String words, boolean last) {}
