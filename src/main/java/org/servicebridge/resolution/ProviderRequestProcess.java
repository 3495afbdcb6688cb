package org.servicebridge.resolution;

/** What a provider's own answer tells the running process that waits for it, in the transaction in which it was recorded. */
public interface ProviderRequestProcess {

    /** The wait for the answer to this request ends. */
    void providerAnswered(String reference, long request);
}
