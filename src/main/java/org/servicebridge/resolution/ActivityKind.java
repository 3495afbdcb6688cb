package org.servicebridge.resolution;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What an activity is meant to do (BRG-8). */
public enum ActivityKind {
    RESOLUTION("resolution"),
    MITIGATION("mitigation"),
    WORKAROUND("workaround");

    private final String code;

    ActivityKind(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static ActivityKind of(@Nullable String code) {
        return Codes.chosen(values(), kind -> kind.code, code, "kind", "Choose what kind of activity it is.");
    }

    public String code() {
        return code;
    }
}
