package org.servicebridge.intake.web;

import java.util.HashMap;
import java.util.Map;

/** A complete report of a provider, as its own system sends it, and the same with one field changed. */
final class Reports {

    private Reports() {}

    static Map<String, Object> with(String field, Object value) {
        Map<String, Object> report = report();
        report.put(field, value);
        return report;
    }

    static Map<String, Object> without(String field) {
        Map<String, Object> report = report();
        report.remove(field);
        return report;
    }

    static Map<String, Object> report() {
        return new HashMap<>(Map.of(
                "reportedBy", "provider",
                "provider", "spine-operations",
                "providerReference", "INC4711",
                "service", "spine-core",
                "summary", "Smartcard log-in fails",
                "occurredAt", "2026-11-24T09:12:00Z",
                "functionCriticality", "critical",
                "usersAffected", 6000,
                "urgency", 1,
                "failure", "outage"));
    }
}
