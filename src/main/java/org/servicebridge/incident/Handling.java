package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Groups;

/**
 * Who runs the HSSI and how.
 *
 * @param owner the desk that owns it; only a move of ownership changes it
 * @param handoverTo the desk to which the owner, which has verified it or goes home, still has to hand it over by telephone; null where it has not
 * @param offeredTo the desk on duty, where it was asked besides the owner to verify it; null where it was not
 * @param bau out of hours: business as usual, decided by the desk (OOH-6); null where not decided
 * @param communications whether notices may leave
 * @param guidance what the EDM said on handling and wording (OOH-8, OOH-10)
 * @param noticeWording the EDM's words for readers of notices (COM-14); null where the EDM gave none
 */
public record Handling(
        @Nullable String owner,
        @Nullable String handoverTo,
        @Nullable String offeredTo,
        @Nullable Boolean bau,
        Communications communications,
        @Nullable String guidance,
        @Nullable String noticeWording) {

    static final Handling NEW = new Handling(null, null, null, null, Communications.ALLOWED, null, null);

    /** Whether the desk out of hours has not decided on BAU yet, or the EDM, who is needed, has not spoken yet (OOH-6 to OOH-9). */
    public boolean isEdmToBeInvolved() {
        boolean held = communications == Communications.HELD;
        return bau == null ? held || Groups.NATIONAL_SERVICE_DESK.equals(managing()) : !bau && held;
    }

    /** The desk that does what is owed: its owner, or the one that is to get it and does not wait for the call (IH-3). */
    public @Nullable String managing() {
        return handoverTo == null ? owner : handoverTo;
    }

    /** Whether the desk out of hours runs it and has not decided on BAU: nothing leaves of it at first, nor when it is reopened. */
    public boolean isBauOpen() {
        return bau == null && Groups.NATIONAL_SERVICE_DESK.equals(managing());
    }

    /** Whether notices may come at all; not after harm, nor where the EDM has said that none are required. */
    public boolean isCommunicated() {
        return communications != Communications.NOT_REQUIRED;
    }

    Handling ownedBy(String desk, @Nullable String owedTo) {
        return new Handling(desk, owedTo, null, bau, communications, guidance, noticeWording);
    }

    Handling offered(String desk) {
        return new Handling(owner, handoverTo, desk, bau, communications, guidance, noticeWording);
    }

    Handling decidedBau(@Nullable Boolean decision) {
        return new Handling(owner, handoverTo, offeredTo, decision, communications, guidance, noticeWording);
    }

    Handling communicating(Communications decision, @Nullable String said) {
        return new Handling(owner, handoverTo, offeredTo, bau, decision, said == null ? guidance : said, noticeWording);
    }

    Handling worded(@Nullable String words) {
        return words == null ? this : new Handling(owner, handoverTo, offeredTo, bau, communications, guidance, words);
    }
}
