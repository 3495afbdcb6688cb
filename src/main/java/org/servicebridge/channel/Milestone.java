package org.servicebridge.channel;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of an HSSI is posted to the channel of its team. */
public enum Milestone {
    DECLARED(null, "Declared"),
    NOTICE(null, "Notice"),
    FOLLOWED(null, "Followed here"),
    SEVERITY_CHANGED("severity-changed", "Severity changed"),
    CALL("call-arranged", "Call arranged"),
    WAY_OF_WORKING("way-chosen", "How we work together is set"),
    ESCALATED("escalated", "Escalated"),
    RESOLVED("resolved", "Resolved"),
    NOT_RESOLVED("not-resolved", "Not resolved after all"),
    CLOSED("closed", "Closed"),
    WITHDRAWN("withdrawn", "Withdrawn"),
    TRIAL(null, "Trial");

    private final @Nullable String entry;
    private final String words;

    Milestone(@Nullable String entry, String words) {
        this.entry = entry;
        this.words = words;
    }

    /** The one that an entry of the timeline is. */
    static Optional<Milestone> ofEntry(String kind) {
        return Arrays.stream(values()).filter(one -> kind.equals(one.entry)).findFirst();
    }

    public String words() {
        return words;
    }
}
