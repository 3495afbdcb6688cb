package org.servicebridge.escalation;

/** The processes that involve the EDM in a running HSSI, after it was business as usual or after it was resolved. */
public interface EdmProcess {

    /** Whether the HSSI can involve the EDM later; one that began under an earlier version of the models cannot. */
    boolean isReady(String reference);

    /** Whether the EDM is being called, or has been and has not spoken yet. */
    boolean isAsked(String reference);

    /** The EDM is called, and says how to handle it and what to communicate. */
    void edmNeeded(String reference);

    /** The same of an HSSI that is resolved: the EDM is heard, whatever becomes of it. */
    void edmNeededOnRisk(String reference);

    /** It is resolved: nobody is asked any more how to handle it. */
    void edmReleased(String reference);

    /**
     * As {@link #edmReleased}, but of a risk the EDM is still heard; whoever was reached already is not called again.
     *
     * @return whether somebody is still to be called
     */
    boolean edmReleasedButOnRisk(String reference);

    /** It is no HSSI any more: nobody is asked. */
    void edmNotWanted(String reference);
}
