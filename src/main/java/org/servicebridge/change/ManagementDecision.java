package org.servicebridge.change;

import java.util.Arrays;
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
        return Arrays.stream(values())
                .filter(decision -> decision.code.equals(code))
                .findAny()
                .orElseThrow(() -> Refusal.invalid("decision", "Choose what was decided."));
    }
}
