package org.servicebridge.change;

import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What Change Management decides in its own hours. */
public enum ManagementDecision {
    APPROVED("approved"),
    REJECTED("rejected"),
    RETROSPECTIVE("retrospective");

    private final String code;

    ManagementDecision(String code) {
        this.code = code;
    }

    /** @throws Refusal for a code that no decision has */
    public static ManagementDecision of(String code) {
        return Codes.chosen(values(), decision -> decision.code, code, "decision", "Choose what was decided.");
    }
}
