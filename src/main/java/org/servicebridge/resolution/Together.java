package org.servicebridge.resolution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is between a provider and the desk while an HSSI runs.
 *
 * @param openRequests what the provider is asked for, by the time of its answer
 * @param nextCallAt when the next checkpoint call is; null where none is agreed
 * @param decisions on what the provider proposed by its own system, the latest first
 */
public record Together(
        List<ProviderRequest> openRequests, @Nullable Instant nextCallAt, List<DecidedProposal> decisions) {

    public Together {
        openRequests = List.copyOf(openRequests);
        decisions = List.copyOf(decisions);
    }
}
