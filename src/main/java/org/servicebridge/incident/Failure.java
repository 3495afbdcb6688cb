package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** How a service fails. */
public enum Failure {
    OUTAGE("outage"),
    PERFORMANCE("performance");

    private final String code;

    Failure(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static Failure of(@Nullable String code) {
        return Codes.chosen(values(), failure -> failure.code, code, "failure", "This must be outage or performance.");
    }

    public String code() {
        return code;
    }
}
