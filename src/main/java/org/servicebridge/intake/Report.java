package org.servicebridge.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.DetectedBy;
import org.servicebridge.incident.PlainText;
import org.servicebridge.incident.ReportedBy;
import org.servicebridge.supplier.Service;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.IndexedText;

/**
 * The first report of an incident with its minimum data set, as the API takes it (IH-4, MDS-1). What is not known is null.
 *
 * @param provider code of the supplier; null where the service's own is meant
 * @param deskReference the desk's own ticket (IH-1a)
 * @param service code in the service catalogue
 * @param usersAffected best estimate, 0 or more
 * @param replicating whether the supplier tries to reproduce the failure
 * @param resolvedAt when it was resolved, where it is reported afterwards
 * @param exercise whether it is an exercise, from now on for ever
 * @param acceptedAt when the provider accepted it; null where it is not said (SUP-1)
 * @param nextUpdateAt by when the provider gives its next update, as agreed with it; null for the usual period
 * @param notKnown what was asked of the minimum data set and is not known, by the codes of its items
 */
public record Report(
        @NotNull(message = "Say who reports it: desk, bridge or provider.")
        @Pattern(regexp = "desk|bridge|provider", message = "This must be desk, bridge or provider.")
        String reportedBy,

        @Nullable @PlainText @Size(max = CODE) String provider,
        @Nullable @PlainText @Size(max = REFERENCE) String providerReference,
        @Nullable @PlainText @Size(max = REFERENCE) String deskReference,

        @NotBlank(message = "Say which service is affected.") @PlainText @Size(max = CODE)
        String service,

        @NotBlank(message = "Say in a few words what has happened.") @PlainText
        String summary,

        @Nullable @PlainText String description,

        @Nullable @Pattern(regexp = "user|monitoring", message = "This must be user or monitoring.")
        String detectedBy,

        @NotNull(message = "Say when it occurred.") Instant occurredAt,
        @Nullable @Min(1) @Max(5) Integer providerSeverity,

        @NotNull(message = "Say how critical the affected function is.")
        @Pattern(
                regexp = "critical|high|medium|minor|cosmetic",
                message = "This must be critical, high, medium, minor or cosmetic.")
        String functionCriticality,

        @Nullable @Min(0) @Max(100_000_000) Integer usersAffected,
        @Nullable @Size(max = ENTRIES) List<@NotNull @PlainText String> sites,
        @Nullable @PlainText @Size(max = REFERENCE) String region,

        @Nullable @Size(max = ENTRIES)
        List<@NotNull @Pattern(regexp = KINDS, message = "This is not a kind of HSSI.") String> kinds,

        @Nullable @Pattern(regexp = "outage|performance", message = "This must be outage or performance.")
        String failure,

        @Nullable @Min(1) @Max(5) Integer urgency,
        @Nullable @PlainText String symptoms,
        @Nullable @PlainText String workaround,
        @Nullable @PlainText String componentAtFault,
        @Nullable Boolean replicating,
        @Nullable @Size(max = ENTRIES) List<@NotNull @PlainText String> linkedReferences,
        @Nullable Boolean clinicalRisk,
        @Nullable Boolean patientHarmed,
        @Nullable Boolean securityRisk,
        @Nullable Instant resolvedAt,
        @Nullable Boolean exercise,
        @Nullable Instant acceptedAt,
        @Nullable Instant nextUpdateAt,

        @Nullable @Size(max = ENTRIES)
        List<@NotNull @Pattern(regexp = ITEMS, message = "This is no item of the minimum data set.") String> notKnown) {

    /** The longest code of a service or supplier, in characters. */
    public static final int CODE = 100;

    /** The longest reference and region, in characters. */
    public static final int REFERENCE = 200;

    /** The most entries of a list. */
    public static final int ENTRIES = 200;

    static final String ITEMS = "provider-reference|provider-severity|description|detected-by|component|linked|symptoms"
            + "|workaround|replicating|users|impact|next-update";

    static final String KINDS =
            "data-centre|multi-site|key-deployment|national-internal|national-operational|national-governance|local";

    public Report {
        sites = sites == null ? List.of() : sites;
        kinds = kinds == null ? List.of() : kinds;
        linkedReferences = linkedReferences == null ? List.of() : linkedReferences;
        notKnown = notKnown == null ? List.of() : notKnown;
        providerReference = line(providerReference);
        deskReference = line(deskReference);
        summary = summary == null ? "" : CleanText.line(summary);
    }

    /** A reference, which stands on one line; null where nothing is to be seen of it: an empty key is no key. */
    static @Nullable String line(@Nullable String reference) {
        String line = reference == null ? "" : CleanText.line(reference);
        return line.isEmpty() ? null : line;
    }

    /**
     * The reference by which a report of a provider is known again, from a form or the API.
     *
     * @throws Refusal where it is longer than can be found again
     */
    static @Nullable String key(@Nullable String reference) {
        String line = line(reference);
        if (line != null) {
            IndexedText.fault(line, REFERENCE).ifPresent(fault -> {
                throw Refusal.invalid("providerReference", "The provider's reference %s.".formatted(fault));
            });
        }
        return line;
    }

    /** The same with these times. */
    Report at(Instant occurred, @Nullable Instant resolved) {
        return new Report(
                reportedBy,
                provider,
                providerReference,
                deskReference,
                service,
                summary,
                description,
                detectedBy,
                occurred,
                providerSeverity,
                functionCriticality,
                usersAffected,
                sites,
                region,
                kinds,
                failure,
                urgency,
                symptoms,
                workaround,
                componentAtFault,
                replicating,
                linkedReferences,
                clinicalRisk,
                patientHarmed,
                securityRisk,
                resolved,
                exercise,
                acceptedAt,
                nextUpdateAt,
                notKnown);
    }

    /** What somebody of the house has heard of a service, before anybody has asked for more. */
    public static Report heard(
            ReportedBy by,
            DetectedBy detectedBy,
            Service service,
            String summary,
            @Nullable String description,
            Instant occurredAt,
            @Nullable Integer usersAffected) {
        return new Report(
                by.code(),
                null,
                null,
                null,
                service.code(),
                summary,
                description,
                detectedBy.code(),
                occurredAt,
                null,
                service.criticality(),
                usersAffected,
                List.of(),
                null,
                service.kinds(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
