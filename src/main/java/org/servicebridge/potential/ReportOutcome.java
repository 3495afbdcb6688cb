package org.servicebridge.potential;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Coded;
import org.servicebridge.access.Codes;

/** What the desk makes of a report (INV-10). */
public enum ReportOutcome implements Coded {
    /** It is one, or may be: logged, rated and confirmed as every other. */
    HSSI("hssi", null),
    SEVERITY_3("severity-3", 3),
    SEVERITY_4("severity-4", 4),
    SEVERITY_5("severity-5", 5),
    /** Under an HSSI that whoever answers may see. */
    KNOWN("known", null);

    private final String code;
    private final @Nullable Integer severity;

    ReportOutcome(String code, @Nullable Integer severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    /** 3 to 5 where ordinary incident management has it (INV-1); otherwise null. */
    public @Nullable Integer severity() {
        return severity;
    }

    /** @throws org.servicebridge.access.Refusal where none, or something else, was chosen */
    public static ReportOutcome chosen(@Nullable String code) {
        return Codes.chosen(values(), outcome -> outcome.code, code, "outcome", "Say what it is.");
    }
}
