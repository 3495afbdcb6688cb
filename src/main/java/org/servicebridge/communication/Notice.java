package org.servicebridge.communication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notice about one HSSI.
 *
 * @param severity 1 or 2 when it was issued; null before
 * @param chosenNextUpdate the time of the next update that the desk saw in its form; null for the usual one
 * @param returnedBecause what has to change, where it was sent back
 * @param issuedAt when it went into the outbox, or was found to have no reader; null before
 * @param nextUpdateAt the time of the next update that it names; null in a final notice
 * @param toldHow how people were told where nobody is registered
 * @param concludedAt when the last of its deliveries came to an end
 * @param lists codes of the distribution lists that were chosen
 * @param directors codes of the director lists that are told beside it
 * @param corrects the earlier notice that it puts right
 * @param policy the decision table that said whom it is for, with version, rule and reason beside it
 * @param agreedWith who agreed to its statements (COM-15)
 * @param clinicalConfirmedBy who said that it may be communicated in spite of the clinical risk
 * @param directorsReason why directors are told or not told against the advice
 * @param beside the notice that a director notice goes with
 * @param smsText null before it is issued, as are the other texts
 */
public record Notice(
        UUID id,
        String incident,
        NoticeKind kind,
        NoticeState state,
        @Nullable Integer severity,
        boolean exercise,
        String whatIsKnown,
        String userImpact,
        String location,
        @Nullable Instant chosenNextUpdate,
        @Nullable String nextUpdateReason,
        @Nullable String resolutionSummary,
        String draftedBy,
        Instant draftedAt,
        boolean releaseNeeded,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt,
        @Nullable String returnedBecause,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable Instant nextUpdateAt,
        @Nullable String subject,
        @Nullable String bodyText,
        @Nullable String bodyHtml,
        @Nullable String toldHow,
        @Nullable Instant concludedAt,
        Readership readership,
        List<String> lists,
        boolean statusPage,
        List<String> directors,
        @Nullable UUID corrects,
        @Nullable String policy,
        @Nullable Integer policyVersion,
        @Nullable String policyRule,
        @Nullable String policyReason,
        @Nullable String smsText,
        @Nullable String webText,
        @Nullable String agreedWith,
        @Nullable String clinicalConfirmedBy,
        @Nullable String directorsReason,
        @Nullable UUID beside) {

    public Notice {
        lists = List.copyOf(lists);
        directors = List.copyOf(directors);
    }

    /** Whom it is for. */
    public Audience audience() {
        return new Audience(readership, lists, statusPage);
    }

    /** The policy of this moment says whom it is for; only Security's choice of lists stands as it was released. */
    Audience audienceUnder(Policy policy) {
        return policy.listsAreChosen() ? audience() : policy.audienceOf(kind);
    }

    /** What the desk wrote. */
    public Wording wording() {
        return new Wording(
                whatIsKnown,
                userImpact,
                location,
                chosenNextUpdate,
                nextUpdateReason,
                nextUpdateReason == null,
                resolutionSummary);
    }
}
