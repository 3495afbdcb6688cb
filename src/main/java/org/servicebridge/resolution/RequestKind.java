package org.servicebridge.resolution;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.IncidentState;

/** What a provider is asked for beside its updates (MDS-2, SUP-5). */
public enum RequestKind {
    INFORMATION("information", "Further information"),
    JOINT_WORK("joint-work", "Joint investigation"),
    MONITORING_DATA("monitoring-data", "Data of its monitoring"),
    /** Assures a fix or workaround, and so is asked for after it, too (SON-1). */
    STATE_OF_THE_NATION("state-of-the-nation", "Its part in a State of the Nation round");

    private final String code;
    private final String words;

    RequestKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static RequestKind of(@Nullable String code) {
        return Codes.chosen(values(), kind -> kind.code, code, "kind", "Choose what is asked for.");
    }

    public String code() {
        return code;
    }

    /** Whether it can be asked for once the HSSI is in this state. */
    boolean isFor(IncidentState state) {
        return state.isOpen() && (state != IncidentState.RESOLVED || outlives(state));
    }

    /** Whether it is waited for although the HSSI is over. */
    boolean outlives(IncidentState state) {
        return this == STATE_OF_THE_NATION && state == IncidentState.RESOLVED;
    }

    String words() {
        return words;
    }
}
