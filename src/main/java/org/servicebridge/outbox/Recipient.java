package org.servicebridge.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be told.
 *
 * @param address of the channel's kind: email address, telephone number or URL
 * @param subscription by which the reader asked to be told; null for a member of a list
 */
public record Recipient(
        String name,
        Channel channel,
        String address,
        @Nullable UUID subscription) {}
