package org.servicebridge.communication;

import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whether and to whom an HSSI is communicated as things stand, and by which rule (COM-1), for whoever reads about it. */
@Component
public class ExplainCommunication {

    private final CommunicationPolicy policy;

    ExplainCommunication(CommunicationPolicy policy) {
        this.policy = policy;
    }

    /** In a sentence or two; changes nothing. */
    @Transactional(readOnly = true)
    public String inWords(Incident incident) {
        Policy found = policy.of(incident);
        String words = found.explanation().words();
        if (!found.communicates() || incident.handling().communications() != Communications.HELD) {
            return words;
        }
        return incident.handling().bau() == null
                ? "Held: no notice leaves before it is decided whether it is business as usual. " + words
                : "Held: no notice leaves before the EDM has released it. " + words;
    }
}
