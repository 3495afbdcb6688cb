package org.servicebridge.supplier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which a provider without a program answers whether an HSSI is one: once, while it is awaited, and until it expires.
 *
 * @param usedAt when it was answered by; null before
 * @param answer what was said by it
 * @param answeredBy who said so
 */
record AnswerLink(
        UUID id,
        String incident,
        String provider,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable String answer,
        @Nullable String answeredBy) {}
