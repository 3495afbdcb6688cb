package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** Who or what noticed an incident first (MDS-1). */
public enum DetectedBy {
    USER("user"),
    MONITORING("monitoring");

    private final String code;

    DetectedBy(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static DetectedBy of(@Nullable String code) {
        return Codes.chosen(
                values(), detected -> detected.code, code, "detectedBy", "This must be user or monitoring.");
    }

    public String code() {
        return code;
    }
}
