package org.servicebridge.resolution;

/** What a provider's own answer tells the running process that waits for it, in the transaction in which it was recorded. */
public interface ProviderRequestProcess {

    /** The wait for the answer to this request ends. */
    void providerAnswered(String reference, long request);

    /** Whether the models that the HSSI keeps wait on over its resolution for what assures its fix; earlier ones do not. */
    boolean waitsOn(String reference);
}
