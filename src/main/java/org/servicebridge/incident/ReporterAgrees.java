package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** Whether the reporter agrees that it is resolved (IH-21). */
public enum ReporterAgrees {
    YES("yes"),
    NO("no"),
    NOT_REACHED("not reached");

    private final String code;

    ReporterAgrees(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static ReporterAgrees of(@Nullable String code) {
        return Codes.chosen(
                values(), agrees -> agrees.code, code, "reporterAgrees", "Say whether the reporter agrees.");
    }

    /** Also as the timeline says it. */
    public String code() {
        return code;
    }
}
