package org.servicebridge.escalation;

/** What becomes of a referral, told to the running processes in the transaction in which the record changed. */
public interface ReferralProcess {

    /** The group gets a task. */
    void referred(String reference, Referral referral, String group);

    /** Nobody needs to answer any more. */
    void ended(String reference, Referral referral);
}
