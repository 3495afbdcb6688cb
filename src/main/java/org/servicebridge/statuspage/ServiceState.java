package org.servicebridge.statuspage;

import java.util.Locale;

/** How a service is, in the steps that clients of status pages know; the worst comes last. */
public enum ServiceState {
    OPERATIONAL("No known incidents"),
    UNDER_MAINTENANCE("Planned maintenance"),
    DEGRADED_PERFORMANCE("Degraded"),
    PARTIAL_OUTAGE("Severity 2 incident"),
    MAJOR_OUTAGE("Severity 1 incident");

    private final String words;

    ServiceState(String words) {
        this.words = words;
    }

    static ServiceState of(Impact impact) {
        return switch (impact) {
            case NONE -> OPERATIONAL;
            case MINOR -> DEGRADED_PERFORMANCE;
            case MAJOR -> PARTIAL_OUTAGE;
            case CRITICAL -> MAJOR_OUTAGE;
        };
    }

    /** As a reader of the page sees it. */
    public String words() {
        return words;
    }

    /** As it stands in the feeds. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
