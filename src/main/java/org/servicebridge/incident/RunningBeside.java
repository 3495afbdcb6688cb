package org.servicebridge.incident;

/** What the record asks and tells the processes that run beside the main one of an HSSI. A port to the engine. */
public interface RunningBeside {

    /** @param process by its key */
    boolean isRunning(String process, String reference);

    /** The HSSI is resolved or withdrawn: those that do not outlive it end. */
    void over(String reference);

    /** Whether a crisis is possible is asked beside another HSSI from now on. */
    void crisisHandedOver(String reference);
}
