package org.servicebridge.incident;

import java.util.Arrays;

/** The clocks of an HSSI; their times stand in {@code cadence.dmn} under the same codes. */
public enum ClockKind {
    SUPPLIER_CONFIRMATION("supplier-confirmation"),
    CONFIRMATION_ESCALATION("confirmation-escalation"),
    FIRST_NOTICE("first-notice"),
    NEXT_NOTICE("next-notice"),
    SUPPLIER_UPDATE("supplier-update"),
    CHASE_ANSWER("chase-answer"),
    EDM_CONTACT("edm-contact"),
    FIX_TIME("fix-time"),
    /** How long after its resolution a report is told without asking (COM-6). */
    RETROSPECTIVE_LIMIT("retrospective-limit");

    private final String code;

    ClockKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that no clock has: the model is wrong */
    public static ClockKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No clock is called " + code));
    }
}
