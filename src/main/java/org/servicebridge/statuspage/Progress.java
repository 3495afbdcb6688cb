package org.servicebridge.statuspage;

import java.util.Locale;

/** How far an incident is, as far as a notice has said; nothing is concluded from the record behind it. */
public enum Progress {
    INVESTIGATING,
    RESOLVED;

    /** As it stands in the feeds. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
