package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** How a risk is rated that makes an incident an HSSI; a lower one does not (INV-2). */
public enum RiskRating {
    MEDIUM("medium"),
    HIGH("high");

    private final String code;

    RiskRating(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static RiskRating of(@Nullable String code) {
        return Codes.chosen(
                values(), rating -> rating.code, code, "riskRating", "Say whether the risk is rated medium or high.");
    }

    public String code() {
        return code;
    }
}
