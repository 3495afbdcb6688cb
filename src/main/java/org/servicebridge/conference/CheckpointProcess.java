package org.servicebridge.conference;

/** What a conference call tells the process that waits for a checkpoint, in the transaction in which it was recorded. */
public interface CheckpointProcess {

    /** Whether a call can stand for a checkpoint: HSSIs of earlier models hold none. */
    boolean isAwaited(String reference);

    /**
     * A conference call stood for the checkpoint.
     *
     * @param agreed whether the time of the next one is agreed
     * @param escalate whether the desk escalates into the provider
     */
    void checkpointHeld(String reference, boolean agreed, boolean escalate);

    /** Whether it was said that none is needed, and the HSSI is still managed. */
    boolean isNoneNeeded(String reference);

    /**
     * One is needed after all.
     *
     * @param agreed whether its time is agreed
     */
    void checkpointWanted(String reference, boolean agreed);
}
