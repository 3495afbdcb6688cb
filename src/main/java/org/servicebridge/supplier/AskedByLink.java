package org.servicebridge.supplier;

import org.jspecify.annotations.Nullable;

/**
 * What whoever opens an answer link reads.
 *
 * @param question what is asked, in a line; of a restricted HSSI no more than its reference
 * @param over why nothing is answered by it any more; null while it can be
 */
public record AskedByLink(
        String reference,
        String provider,
        String question,
        boolean exercise,
        @Nullable String over) {}
