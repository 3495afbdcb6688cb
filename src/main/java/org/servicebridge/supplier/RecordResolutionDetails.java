package org.servicebridge.supplier;

import static org.servicebridge.incident.IncidentState.RESOLVED;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Resolution;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the full details of a resolution as the provider gave them to the desk (IH-19, OOH-18, MDS-1). */
@Component
public class RecordResolutionDetails {

    private final Incidents incidents;
    private final Timeline timeline;

    RecordResolutionDetails(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /**
     * @param by the person at the provider who gave them; null where the provider had sent them itself
     * @throws Refusal where it is not resolved, or the problem record is missing while the root cause is not known
     */
    @Transactional
    public void record(String reference, Resolution details, @Nullable String by, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        incident.requireState(RESOLVED);
        incident.describeResolution(ResolutionReport.complete(details));
        incidents.save(incident);
        timeline.add(
                reference, "resolution-details", by == null ? actor : SupplierVoice.saying(actor, by), words(details));
    }

    private static String words(Resolution details) {
        return "%s. Actions: %s\nStable without intervention: %s\nProblem record: %s\nRoot cause: %s"
                .formatted(
                        "permanent".equals(details.fix()) ? "Permanent fix" : "Workaround",
                        details.actions(),
                        Boolean.TRUE.equals(details.stable()) ? "yes" : "no",
                        orUnknown(details.problemReference()),
                        orUnknown(details.rootCause()));
    }

    private static String orUnknown(@Nullable String text) {
        return text == null || text.isBlank() ? "not known" : text;
    }
}
