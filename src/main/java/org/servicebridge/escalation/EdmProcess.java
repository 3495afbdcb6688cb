package org.servicebridge.escalation;

/** The process that involves the EDM in a running HSSI, after it was business as usual. */
public interface EdmProcess {

    /** Whether the HSSI can involve the EDM later; one that began under an earlier version of the models cannot. */
    boolean isReady(String reference);

    /** The EDM is called, and says how to handle it and what to communicate. */
    void edmNeeded(String reference);
}
