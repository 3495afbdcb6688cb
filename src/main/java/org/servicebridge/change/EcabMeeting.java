package org.servicebridge.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * The emergency CAB, once it has met: quorum is a change authority, a cell or the SLT, and for an external change its
 * provider (CHG-2).
 *
 * @param forAuthority who is there for the change authority
 * @param forLeadership who is there for the cell or the SLT
 * @param forProvider who is there for the provider
 */
public record EcabMeeting(
        @Nullable Instant metAt,
        @Nullable String forAuthority,
        @Nullable String forLeadership,
        @Nullable String forProvider,
        @Nullable String othersPresent) {

    static final EcabMeeting NONE = new EcabMeeting(null, null, null, null, null);

    /**
     * A meeting with quorum.
     *
     * @param external whether the change is a provider's
     * @throws Refusal naming who is missing
     */
    static EcabMeeting of(
            Instant at,
            @Nullable String authority,
            @Nullable String leadership,
            @Nullable String provider,
            @Nullable String others,
            boolean external) {
        require("forAuthority", authority, "No quorum: name who is there for the change authority.");
        require("forLeadership", leadership, "No quorum: name who is there for the cell or the SLT.");
        if (external) {
            require(
                    "forProvider",
                    provider,
                    "No quorum: it is an external change, so name who is there for its provider.");
        }
        return new EcabMeeting(at, authority, leadership, provider, others);
    }

    public boolean hasMet() {
        return metAt != null;
    }

    private static void require(String field, @Nullable String name, String sentence) {
        if (name == null || name.isBlank()) {
            throw Refusal.invalid(field, sentence);
        }
    }
}
