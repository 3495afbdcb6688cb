package org.servicebridge.change;

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

    public String code() {
        return code;
    }
}
