package org.servicebridge.review;

import org.servicebridge.access.Codes;
import org.servicebridge.document.FactLabel;

/** What a management summary says at least (RPT-6). */
public enum SummaryPart implements FactLabel {
    OCCURRED("occurred", "When it occurred"),
    RESOLVED("resolved", "When it was resolved"),
    BUSINESS("business", "Impact on business"),
    FINANCIAL("financial", "Financial impact"),
    CLINICAL("clinical", "Clinical impact"),
    SECURITY("security", "Impact on security"),
    ACTIVITY("activity", "Activity to date"),
    RESOLUTION("resolution", "Resolution or workaround"),
    CAUSE("cause", "Cause"),
    PLAN("plan", "Planned activity");

    private final String part;
    private final String label;

    SummaryPart(String part, String label) {
        this.part = part;
        this.label = label;
    }

    /** @throws IllegalArgumentException for a name that no part has: the model is wrong */
    public static SummaryPart of(String name) {
        return Codes.known(values(), known -> known.part, name, "part");
    }

    @Override
    public String part() {
        return part;
    }

    @Override
    public String label() {
        return label;
    }
}
