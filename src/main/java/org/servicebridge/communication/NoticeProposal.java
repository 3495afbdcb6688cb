package org.servicebridge.communication;

import org.jspecify.annotations.Nullable;

/**
 * What a draft form is filled with.
 *
 * @param purpose the kind of notice in words, and what has to change where it was sent back
 * @param nextUpdate the usual time of the next update, {@code 2026-11-24T14:30} in London; null in a final notice
 */
public record NoticeProposal(
        String purpose,
        String whatIsKnown,
        String userImpact,
        String location,
        @Nullable String nextUpdate,
        @Nullable String nextUpdateReason,
        @Nullable String resolutionSummary) {}
