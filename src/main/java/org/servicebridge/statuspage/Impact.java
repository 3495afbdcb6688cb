package org.servicebridge.statuspage;

import java.util.Locale;

/** How badly users are affected, in the steps that clients of status pages know; the worst comes last. */
public enum Impact {
    NONE,
    MINOR,
    MAJOR,
    CRITICAL;

    /** @param severity 1 to 5 */
    public static Impact ofSeverity(int severity) {
        return switch (severity) {
            case 1 -> CRITICAL;
            case 2 -> MAJOR;
            default -> MINOR;
        };
    }

    /** As it stands in the feeds. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
