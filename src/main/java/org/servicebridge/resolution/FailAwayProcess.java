package org.servicebridge.resolution;

/** Whom the record tells that agreed steps are to be carried out, in the transaction in which the service became known. */
public interface FailAwayProcess {

    /** Somebody is asked to carry them out. */
    void failAwayAgreed(String reference);

    /** Nobody is asked any more: another service failed. */
    void failAwayReplaced(String reference);
}
