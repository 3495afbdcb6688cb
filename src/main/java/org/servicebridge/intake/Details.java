package org.servicebridge.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.DetectedBy;
import org.servicebridge.incident.Failure;
import org.servicebridge.incident.FunctionCriticality;
import org.servicebridge.incident.IncidentKind;

/**
 * What the desk logs of a reported incident (IH-5, OOH-4, MDS-1).
 *
 * @param service code in the catalogue
 * @param functionCriticality as a code of {@link FunctionCriticality}
 * @param usersAffected best estimate; null: the catalogue's usual number is taken and marked as such
 * @param failure as a code of {@link Failure}
 * @param sites the places affected
 * @param kinds as codes of {@link IncidentKind}
 * @param detectedBy as a code of {@link DetectedBy}
 * @param resolvedAt when it was resolved, where it is over already
 */
public record Details(
        String service,
        @Nullable String description,
        Instant occurredAt,
        String functionCriticality,
        @Nullable Integer usersAffected,
        @Nullable String failure,
        boolean serviceAffected,
        List<String> sites,
        List<String> kinds,
        @Nullable String detectedBy,
        @Nullable String workaround,
        @Nullable String componentAtFault,
        @Nullable String providerReference,
        @Nullable String deskReference,
        @Nullable Instant resolvedAt,
        Effects effects,
        Diagnosis diagnosis) {

    public Details {
        providerReference = Report.key(providerReference);
        deskReference = Report.line(deskReference);
    }

    /** The same with these times. */
    Details at(Instant occurred, @Nullable Instant resolved) {
        return new Details(
                service,
                description,
                occurred,
                functionCriticality,
                usersAffected,
                failure,
                serviceAffected,
                sites,
                kinds,
                detectedBy,
                workaround,
                componentAtFault,
                providerReference,
                deskReference,
                resolved,
                effects,
                diagnosis);
    }
}
