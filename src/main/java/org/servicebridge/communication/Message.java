package org.servicebridge.communication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its readers get it.
 *
 * @param nextUpdate the time of the next update that it names; null in a final notice
 */
record Message(
        String subject, String text, String html, @Nullable Instant nextUpdate) {}
