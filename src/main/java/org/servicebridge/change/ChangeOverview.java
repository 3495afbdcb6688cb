package org.servicebridge.change;

import org.jspecify.annotations.Nullable;

/** What the ECAB hears beside the change itself: the HSSI and its users, outages, and how users are told (CHG-12). */
public record ChangeOverview(
        @Nullable String userImpact,
        @Nullable String outages,
        @Nullable String communicationPlan) {

    static final ChangeOverview NONE = new ChangeOverview(null, null, null);

    public boolean isComplete() {
        return userImpact != null && outages != null && communicationPlan != null;
    }
}
