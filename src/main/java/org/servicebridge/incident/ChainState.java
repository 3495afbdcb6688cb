package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;

/**
 * Whether an incident's timeline is as it was written.
 *
 * @param entries how many there are now
 * @param brokenAt the number of the first entry that was changed, taken away or put in; null where the chain holds
 */
public record ChainState(int entries, @Nullable Integer brokenAt) {

    public boolean isIntact() {
        return brokenAt == null;
    }
}
