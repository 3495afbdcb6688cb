package org.servicebridge.statuspage;

import java.util.Locale;

/** How far planned maintenance is. */
public enum MaintenanceState {
    SCHEDULED("Scheduled"),
    IN_PROGRESS("In progress"),
    COMPLETED("Completed"),
    CANCELLED("Cancelled");

    private final String words;

    MaintenanceState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it stands in the feeds, which know no cancelling: there, too, nothing more is to come. */
    public String code() {
        return this == CANCELLED ? COMPLETED.code() : name().toLowerCase(Locale.ROOT);
    }
}
