package org.servicebridge.intake;

/** What becomes of an alert that the Bridge has checked, told to its running process in the transaction in which it was recorded. */
public interface HealthCheckProcess {

    /** The Bridge asks the provider for a health check. */
    void alertReceived(String alert);

    /** Monitoring says that it is over: nobody needs to ask any more. Fine where nobody does. */
    void alertOver(String alert);
}
