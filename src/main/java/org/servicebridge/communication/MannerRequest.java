package org.servicebridge.communication;

import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a service to be communicated, as typed on the page or sent by the API.
 *
 * @param manner open, closed-list or local
 * @param arrangement what the desk does instead of notices; of local only
 * @param rolloutBy who approved the full roll-out; where early life support ends
 * @param rolloutOn the day on which it was approved, as 2026-11-20; where early life support ends
 */
public record MannerRequest(
        @Nullable String manner,
        @Nullable String arrangement,
        @Nullable String reason,
        @Nullable String rolloutBy,
        @Nullable String rolloutOn) {}
