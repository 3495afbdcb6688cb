package org.servicebridge.incident.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.ChainState;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Identification;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Milestones;
import org.servicebridge.incident.Resolution;

/**
 * An incident as the API shows it, to desks and to its own provider alike; guidance and reasons stay inside.
 *
 * @param severity in force, 1 to 5; null where not yet set
 * @param severityAdvice what the decision tables advise
 * @param qualifiesBecause why it is an HSSI (INV-2)
 * @param riskRating {@code medium} or {@code high}, where a risk is why
 * @param owner the desk that owns it
 * @param timeline whether its timeline is as it was written; null in lists, which do not check it
 */
record IncidentView(
        String reference,
        IncidentState state,
        @Nullable Integer severity,
        @Nullable Integer severityAdvice,
        @Nullable Integer providerSeverity,
        @Nullable String qualifiesBecause,
        @Nullable String riskRating,
        @Nullable String owner,
        @JsonUnwrapped Identification identification,
        @JsonUnwrapped DataSet dataSet,
        @JsonUnwrapped Flags flags,
        @JsonUnwrapped Milestones milestones,
        Resolution resolution,
        @Nullable String withdrawnBecause,
        @Nullable String duplicateOf,
        @Nullable TimelineView timeline) {

    static IncidentView listed(Incident incident) {
        return of(incident, null);
    }

    static IncidentView checked(Incident incident, ChainState chain) {
        return of(incident, new TimelineView(chain.entries(), chain.isIntact(), chain.brokenAt()));
    }

    private static IncidentView of(Incident incident, @Nullable TimelineView timeline) {
        return new IncidentView(
                incident.reference(),
                incident.state(),
                incident.rating().severity(),
                incident.rating().advisedSeverity(),
                incident.rating().providerSeverity(),
                incident.rating().qualifiesBecause(),
                incident.rating().riskRating(),
                incident.handling().owner(),
                incident.identification(),
                incident.dataSet(),
                incident.flags(),
                incident.milestones(),
                incident.resolution(),
                incident.withdrawal().withdrawnBecause(),
                incident.withdrawal().duplicateOf(),
                timeline);
    }

    /**
     * The timeline as checked for this answer.
     *
     * @param brokenAt the first entry that was changed, taken away or put in; null where it is intact
     */
    record TimelineView(
            int entries, boolean intact, @Nullable Integer brokenAt) {}
}
