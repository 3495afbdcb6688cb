package org.servicebridge.intake;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What a failure can do to data (SEV-2), as {@code severity.dmn} reads it. */
public enum DataEffect {
    NONE("none"),
    LOST_OR_CORRUPTED("lost-or-corrupted"),
    WRONG_DATA_SHOWN("wrong-data-shown");

    private final String code;

    DataEffect(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static DataEffect of(@Nullable String code) {
        return Codes.chosen(
                values(), data -> data.code, code, "dataEffect", "Choose what the failure can do from the list.");
    }

    String code() {
        return code;
    }
}
