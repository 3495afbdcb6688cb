package org.servicebridge.communication;

/** A way by which messages leave, or do not. */
interface MailTransport {

    /** Whether this is the way for the delivery; the first that says so gets it. */
    boolean takes(Delivery delivery);

    /** Tries once, outside of any transaction. */
    SendingOutcome send(Delivery delivery, Notice notice);
}
