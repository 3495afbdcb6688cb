package org.servicebridge.hssi.process;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** Who reports an incident to a desk by telephone (IH-1a, IH-1c). */
enum WhoReports {
    USER("user"),
    /** The provider of the service, which need not confirm what it reports itself. */
    PROVIDER("provider");

    private final String code;

    WhoReports(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    static WhoReports of(@Nullable String code) {
        return Codes.chosen(values(), who -> who.code, code, "whoReports", "Say who reports it.");
    }
}
