package org.servicebridge.incident;

import java.util.Arrays;
import org.servicebridge.access.Refusal;

/** Where an HSSI stands in its life; each step of the process is allowed in some of these only. */
public enum IncidentState {
    REPORTED("reported, its severity not yet set"),
    AWAITING_CONFIRMATION("waiting for the provider to confirm"),
    REFUSED("refused by the provider, not yet decided"),
    MANAGED("being managed to resolution"),
    RESOLVED("resolved, not yet closed"),
    CLOSED("closed"),
    WITHDRAWN("withdrawn");

    private final String words;

    IncidentState(String words) {
        this.words = words;
    }

    /** The state as a person would say it. */
    public String words() {
        return words;
    }

    /** Closed and withdrawn records are over; every other is open. */
    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }

    void requireOpen(String reference) {
        if (!isOpen()) {
            throw refusal(reference);
        }
    }

    void require(String reference, IncidentState... allowed) {
        if (!Arrays.asList(allowed).contains(this)) {
            throw refusal(reference);
        }
    }

    /** Refuses once it is resolved or withdrawn. */
    void requireUnderWay(String reference) {
        require(reference, REPORTED, AWAITING_CONFIRMATION, REFUSED, MANAGED);
    }

    Refusal refusal(String reference) {
        return Refusal.wrongState("%s is %s.".formatted(reference, words));
    }
}
