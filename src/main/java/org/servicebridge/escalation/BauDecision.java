package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;

/**
 * What the desk decides out of hours.
 *
 * @param bau business as usual: the desk handles it without the EDM
 * @param canBeClassed whether it clearly is one of the kinds of HSSI; what is not goes to the EDM
 * @param reason required where the decision differs from what the profile advises
 */
public record BauDecision(
        boolean bau,
        EdmRequest request,
        boolean canBeClassed,
        @Nullable String reason) {}
