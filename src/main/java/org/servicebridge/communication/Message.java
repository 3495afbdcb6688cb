package org.servicebridge.communication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its readers get it.
 *
 * @param text of an email without formatting
 * @param sms as a telephone gets it
 * @param web as the status page shows it
 * @param nextUpdate the time of the next update that it names; null in a final notice
 */
record Message(
        String subject,
        String text,
        String html,
        String sms,
        String web,
        @Nullable Instant nextUpdate) {}
