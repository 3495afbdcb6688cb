package org.servicebridge.rota;

import java.time.Instant;
import java.util.List;

/**
 * How a role is covered from a moment on.
 *
 * @param contacts user names, asked in this order where nobody is on call by shift
 * @param changedBy who entered it
 */
public record RoleManner(
        Covered covered, List<String> contacts, Instant from, String reason, String changedBy, Instant changedAt) {

    /** Whether somebody has said so; at first a role is as the source has it. */
    public boolean isChosen() {
        return changedAt.isAfter(Instant.EPOCH);
    }

    /** The same words twice need no change. */
    boolean says(Covered hours, List<String> order) {
        return covered == hours && contacts.equals(order);
    }
}
