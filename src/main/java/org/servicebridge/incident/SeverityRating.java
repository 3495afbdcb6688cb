package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * How severe the HSSI is, and who said so: advice of the decision tables, the provider's view and the severity in force.
 * All severities are 1 (highest) to 5.
 *
 * @param reason why a person set another severity than advised (INV-4, SEV-3)
 * @param qualifiesBecause why it qualifies as an HSSI (INV-2)
 * @param riskRating how the risk is rated that is the reason; null where another is, or nobody was asked
 */
public record SeverityRating(
        @Nullable Integer urgency,
        @Nullable Integer advisedSeverity,
        @Nullable Integer providerSeverity,
        @Nullable Integer severity,
        @Nullable String severityReason,
        @Nullable String qualifiesBecause,
        @Nullable String riskRating) {

    /** The lowest severity of an HSSI (INV-1). */
    public static final int LOWEST_HSSI = 2;

    private static final int LOWEST = 5;

    static final SeverityRating NONE = new SeverityRating(null, null, null, null, null, null, null);

    /** Severity 1 or 2 in force (INV-1). */
    public boolean isHssi() {
        return severity != null && severity <= LOWEST_HSSI;
    }

    SeverityRating urgent(int now) {
        return new SeverityRating(
                now, advisedSeverity, providerSeverity, severity, severityReason, qualifiesBecause, riskRating);
    }

    SeverityRating advised(int newUrgency, int advice) {
        return new SeverityRating(
                newUrgency, advice, providerSeverity, severity, severityReason, qualifiesBecause, riskRating);
    }

    SeverityRating saidByProvider(int said) {
        return new SeverityRating(
                urgency, advisedSeverity, said, severity, severityReason, qualifiesBecause, riskRating);
    }

    /** @param why required where it differs from the advice, or from what the provider says */
    SeverityRating set(int now, @Nullable String why, @Nullable Qualified because) {
        if (now < 1 || now > LOWEST) {
            throw Refusal.invalid("severity", "Severity is a number from 1 to 5.");
        }
        if (advisedSeverity != null && advisedSeverity != now && (why == null || why.isBlank())) {
            throw Refusal.invalid(
                    "severityReason",
                    "Say why severity %d is set where %d is advised.".formatted(now, advisedSeverity));
        }
        if (providerSeverity != null && providerSeverity != now && (why == null || why.isBlank())) {
            throw Refusal.invalid(
                    "severityReason",
                    "Say why severity %d is set where the provider says %d.".formatted(now, providerSeverity));
        }
        return new SeverityRating(
                urgency,
                advisedSeverity,
                providerSeverity,
                now,
                why,
                because == null ? qualifiesBecause : because.because().code(),
                because == null ? riskRating : codeOf(because.rating()));
    }

    private static @Nullable String codeOf(@Nullable RiskRating rating) {
        return rating == null ? null : rating.code();
    }
}
