package org.servicebridge.incident;

/** Whether readers know that an HSSI is resolved, which the part that sends notices knows. */
public interface FinalNotices {

    /** Whether a final notice has gone out since it was resolved, or there is none for a reason that stands on the record. */
    boolean areSettled(Incident resolved);
}
