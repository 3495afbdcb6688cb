package org.servicebridge.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a change, and how.
 *
 * @param decision {@code approved} or {@code rejected}; null before
 * @param consensus whether the ECAB agreed; the chair decides where it did not (CHG-4)
 * @param notes what was said in the meeting
 * @param advice what level 3 advised, where the chair asked
 */
public record ChangeDecision(
        @Nullable String decision,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String decisionReason,
        @Nullable Boolean consensus,
        @Nullable String notes,
        @Nullable String advice) {

    static final String APPROVED = "approved";
    static final String REJECTED = "rejected";
    static final ChangeDecision NONE = new ChangeDecision(null, null, null, null, null, null, null);

    public boolean isApproved() {
        return APPROVED.equals(decision);
    }

    ChangeDecision noted(@Nullable String said) {
        return new ChangeDecision(
                decision, decidedAt, decidedBy, decisionReason, consensus, said == null ? notes : said, advice);
    }

    ChangeDecision advised(String said) {
        String all = advice == null ? said : advice + "\n" + said;
        return new ChangeDecision(decision, decidedAt, decidedBy, decisionReason, consensus, notes, all);
    }

    ChangeDecision decided(String decided, Instant at, String by, @Nullable String reason, @Nullable Boolean agreed) {
        return new ChangeDecision(decided, at, by, reason, agreed, notes, advice);
    }
}
