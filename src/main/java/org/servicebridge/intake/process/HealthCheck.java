package org.servicebridge.intake.process;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What the provider’s health check found after an alert (INV-7). */
enum HealthCheck {
    HEALTHY("healthy"),
    /** Something to be reported as an incident. */
    REPORT("report");

    private final String code;

    HealthCheck(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    static HealthCheck of(@Nullable String code) {
        return Codes.chosen(values(), found -> found.code, code, "outcome", "Say what the health check found.");
    }
}
