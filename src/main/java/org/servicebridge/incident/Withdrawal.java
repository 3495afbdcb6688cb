package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;

/**
 * Why a record ended without resolution.
 *
 * @param withdrawnBecause downgraded, not confirmed or a duplicate, in words; null where it was not withdrawn
 * @param duplicateOf the reference of the record that goes on, where this one is a duplicate
 */
public record Withdrawal(
        @Nullable String withdrawnBecause, @Nullable String duplicateOf) {

    static final Withdrawal NONE = new Withdrawal(null, null);
}
