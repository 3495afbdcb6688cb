package org.servicebridge.communication;

import org.jspecify.annotations.Nullable;

/** The words of a notice that whoever releases it may change (COM-14). */
public record Words(
        String whatIsKnown,
        String userImpact,
        String location,
        @Nullable String resolutionSummary) {}
