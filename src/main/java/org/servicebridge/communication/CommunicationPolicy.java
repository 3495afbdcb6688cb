package org.servicebridge.communication;

import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** Says whether an HSSI is communicated, to whom and by which rule (COM-1). */
@Component
public class CommunicationPolicy {

    /** What holds for the incident as it is now; ask again at each step, because it can change between two. */
    public Policy of(Incident incident) {
        boolean communicated = incident.isCommunicated();
        return new Policy(
                communicated ? Policy.Outcome.OPEN : Policy.Outcome.NOTHING,
                communicated ? Audience.OPEN : Audience.NOBODY,
                new Explanation(
                        "communication-policy", 1, "record", communicated ? "Communicated" : "Not communicated"));
    }
}
