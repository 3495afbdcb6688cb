package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;

/**
 * Who runs the HSSI and how.
 *
 * @param owner the desk that owns it; only a move of ownership changes it
 * @param bau out of hours: business as usual, decided by the desk (OOH-6); null where not decided
 * @param communications whether notices may leave
 * @param guidance what the EDM said on handling and wording (OOH-8, OOH-10)
 */
public record Handling(
        @Nullable String owner,
        @Nullable Boolean bau,
        Communications communications,
        @Nullable String guidance) {

    static final Handling NEW = new Handling(null, null, Communications.ALLOWED, null);

    Handling ownedBy(String desk) {
        return new Handling(desk, bau, communications, guidance);
    }

    Handling decidedBau(boolean decision) {
        return new Handling(owner, decision, communications, guidance);
    }

    Handling communicating(Communications decision, @Nullable String said) {
        return new Handling(owner, bau, decision, said == null ? guidance : said);
    }
}
