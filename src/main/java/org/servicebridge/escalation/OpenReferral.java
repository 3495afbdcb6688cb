package org.servicebridge.escalation;

import java.time.Instant;

/**
 * A referral that nobody has answered yet.
 *
 * @param kind the code of a {@link Referral}
 * @param referredTo the group that is asked
 * @param askedBy who asked first
 */
public record OpenReferral(String kind, String referredTo, String what, String askedBy, Instant askedAt) {

    public Referral referral() {
        return Referral.of(kind);
    }
}
