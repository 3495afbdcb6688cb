package org.servicebridge.supplier;

import org.servicebridge.incident.Incident;

/**
 * Writes to providers while an HSSI runs what they are asked and what was decided. A port: by which ways a message leaves is
 * known elsewhere (SUP-3, SUP-5).
 */
public interface ProviderPost {

    /** To the provider of the HSSI; where it cannot be written to, the timeline says that it has to be called. */
    void send(Incident incident, ProviderLetter letter);

    /**
     * To another one, which has no door to the HSSI but the desk.
     *
     * @param name as a person wrote it
     */
    void sendTo(String name, Incident incident, ProviderLetter letter);

    /** Takes back what has not left yet: it was answered, took place, or ended with the HSSI. */
    void takeBack(String thread);
}
