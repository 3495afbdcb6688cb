package org.servicebridge.communication;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * Which director lists are advised beside a notice, and why.
 *
 * @param allowed whether the policy lets directors be told at all
 * @param advised the lists that the decision table advises (COM-8, COM-9)
 * @param advice the reason, as the tables give it
 */
record DirectorChoice(boolean allowed, Set<DirectorList> advised, String advice) {

    DirectorChoice {
        advised = Set.copyOf(advised);
    }

    /** @throws Refusal where the choice is against the policy, or against the advice without a reason */
    void require(Set<DirectorList> chosen, @Nullable String reason) {
        if (!allowed && !chosen.isEmpty()) {
            throw Refusal.invalid("directors", "Director lists are not told of this. %s".formatted(advice));
        }
        if (!chosen.equals(advised) && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("directorsReason", "Say why directors are told otherwise than advised.");
        }
    }

    /** Why this list is told: by the person's reason where it is against the advice. */
    String reasonFor(DirectorList list, @Nullable String reason) {
        return advised.contains(list) || reason == null ? advice : reason;
    }
}
