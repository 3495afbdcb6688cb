package org.servicebridge.intake;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What money a failure can cost (SEV-2), as {@code severity.dmn} reads it. */
public enum LossEffect {
    NONE("none"),
    TRIVIAL("trivial"),
    MORE_THAN_TRIVIAL("more-than-trivial"),
    SIGNIFICANT("significant");

    private final String code;

    LossEffect(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static LossEffect of(@Nullable String code) {
        return Codes.chosen(
                values(), loss -> loss.code, code, "lossEffect", "Choose what the failure can do from the list.");
    }

    String code() {
        return code;
    }
}
