package org.servicebridge.review;

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

    private final String code;
    private final String label;

    SummaryPart(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
