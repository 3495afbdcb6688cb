package org.servicebridge.communication;

import java.util.List;
import java.util.Locale;
import org.servicebridge.access.Coded;

/**
 * What the communication policy says of an HSSI, and why (COM-1).
 *
 * @param audience whom its notices are for; nobody where Security still has to choose the lists
 * @param listsAreChosen whether Security names the lists of each notice; a closed list stays what it is
 * @param directorLists whether director lists may be told beside it (COM-8, COM-9)
 */
public record Policy(
        Outcome outcome, Audience audience, boolean listsAreChosen, boolean directorLists, Explanation explanation) {

    /** The rows of the policy. */
    public enum Outcome implements Coded {
        /** A patient has come to harm: nothing leaves. */
        NOTHING,
        /** The training environment: a handover note only (COM-13). */
        HANDOVER_ONLY,
        /** The catalogue notes what is done instead (IH-9). */
        LOCAL_ARRANGEMENT,
        /** Security releases each notice, text and lists. */
        SECURITY_RELEASES,
        /** Communicated once a person has confirmed it. */
        CLINICAL_CONFIRMED,
        /** No service impact: the management-only list (COM-10). */
        MANAGEMENT_ONLY,
        /** Reported already resolved: by the retrospective rule (COM-6). */
        RETROSPECTIVE,
        /** SMS, email and status page. */
        OPEN;

        /** As {@code communication-policy.dmn} and the models write it. */
        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean communicates() {
            return this != NOTHING && this != HANDOVER_ONLY && this != LOCAL_ARRANGEMENT;
        }
    }

    /** Whether any notice may leave at all. */
    public boolean communicates() {
        return outcome.communicates();
    }

    /** Whether Security releases each notice, or names its lists, which is done in the same step. */
    boolean isForSecurityToRelease() {
        return outcome == Outcome.SECURITY_RELEASES || listsAreChosen;
    }

    /** Whom a notice of this kind is for: one for management reaches nobody else, whatever has changed since. */
    public Audience audienceOf(NoticeKind kind) {
        return kind == NoticeKind.MANAGEMENT && audience.readership() == Readership.OPEN
                ? new Audience(Readership.MANAGEMENT, List.of(), false)
                : audience;
    }

    /** Whether a person confirmed what this policy asks to be confirmed (COM-1). */
    boolean isConfirmed(boolean answer) {
        return answer && outcome == Outcome.CLINICAL_CONFIRMED;
    }
}
