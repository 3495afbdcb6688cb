package org.servicebridge.communication;

/** What the communication policy says of an HSSI, and why (COM-1). */
public record Policy(Outcome outcome, Audience audience, Explanation explanation) {

    /** The rows of the policy. */
    public enum Outcome {
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
        OPEN
    }

    /** Whether any notice may leave at all. */
    public boolean communicates() {
        return outcome != Outcome.NOTHING && outcome != Outcome.HANDOVER_ONLY && outcome != Outcome.LOCAL_ARRANGEMENT;
    }
}
