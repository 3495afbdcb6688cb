package org.servicebridge.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a channel.
 *
 * @param words what it says of the milestone
 * @param againAt when it was posted again, because the channel did not get it; null otherwise
 */
public record ChannelPost(
        UUID id,
        UUID channel,
        String incident,
        Milestone milestone,
        String words,
        Instant postedAt,
        @Nullable Instant againAt) {}
