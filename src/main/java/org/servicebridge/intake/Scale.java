package org.servicebridge.intake;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** For how many a failure can have its effect (SEV-2), as {@code severity.dmn} reads it. */
public enum Scale {
    SMALL("small"),
    MODERATE("moderate"),
    LARGE("large");

    private final String code;

    Scale(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static Scale of(String field, @Nullable String code, String sentence) {
        return Codes.chosen(values(), scale -> scale.code, code, field, sentence);
    }

    String code() {
        return code;
    }
}
