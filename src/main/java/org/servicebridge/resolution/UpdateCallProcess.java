package org.servicebridge.resolution;

/** Carries what is known of the call that follows an update of a resolver group to the process that asks for it. */
public interface UpdateCallProcess {

    /** Whether a call is asked for already. */
    boolean isAsked(String reference);

    /** An update came, and no call is known to have followed it. */
    void callToBeHeld(String reference);

    /** It was held. Fine where none is asked for. */
    void callHeld(String reference);
}
