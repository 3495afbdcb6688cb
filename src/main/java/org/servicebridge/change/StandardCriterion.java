package org.servicebridge.change;

import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What makes a change a standard one, all together (CHG-10). */
public enum StandardCriterion {
    PRE_APPROVED("pre-approved"),
    LOW_RISK("low-risk"),
    DONE_BEFORE("done-before"),
    NO_IMPACT("no-impact");

    private final String code;

    StandardCriterion(String code) {
        this.code = code;
    }

    /** @throws Refusal for a code that no criterion has */
    public static StandardCriterion of(String code) {
        return Codes.chosen(
                values(), criterion -> criterion.code, code, "standardCriteria", "Choose the criteria from the list.");
    }

    public String code() {
        return code;
    }
}
