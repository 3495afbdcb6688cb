package org.servicebridge.progress;

/** What is known of the progress of an HSSI, told to the process that watches it in the transaction in which it was recorded. */
public interface ProgressWatch {

    /** Whether the HSSI is watched. */
    boolean isOn(String reference);

    /** The HSSI of a governance service is managed: the watch begins. */
    void governanceManaged(String reference);

    /**
     * Its updates show no suitable progress: desk and provider are asked.
     *
     * @return false where they are being asked already
     */
    boolean progressDoubted(String reference);

    /** Somebody says that it progresses: nobody need ask any more, and the watch begins anew. Fine where nobody asks. */
    void progressShown(String reference);
}
