package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is paged.
 *
 * @param telephone null where no number is known
 * @param email null where no address is known
 */
public record Pager(
        String name, @Nullable String telephone, @Nullable String email) {

    boolean isReachable() {
        return telephone != null || email != null;
    }

    /** For instance {@code SMS and email}. */
    String channels() {
        if (telephone == null) {
            return "email";
        }
        return email == null ? "SMS" : "SMS and email";
    }
}
