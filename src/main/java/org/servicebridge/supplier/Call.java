package org.servicebridge.supplier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call to a provider that is late.
 *
 * @param called who was called
 * @param said what was said, or that nobody answered
 * @param reached whether somebody answered
 * @param agreedNext when the next update was agreed for, if it was (IH-15)
 */
public record Call(
        String called,
        String said,
        boolean reached,
        @Nullable Instant agreedNext) {}
