package org.servicebridge.supplier;

import static org.servicebridge.incident.IncidentState.RESOLVED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.Conclusions;
import org.servicebridge.incident.DataSetItem;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.NotKnown;
import org.servicebridge.incident.Resolution;
import org.servicebridge.incident.ResolutionGuard;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the full details of a resolution as the provider gave them to the desk, which is satisfied with them (IH-19, OOH-18, MDS-1). */
@Component
public class RecordResolutionDetails {

    private final Incidents incidents;
    private final Conclusions conclusions;
    private final NotKnown notKnown;
    private final Timeline timeline;
    private final List<ResolutionGuard> guards;

    RecordResolutionDetails(
            Incidents incidents,
            Conclusions conclusions,
            NotKnown notKnown,
            Timeline timeline,
            List<ResolutionGuard> guards) {
        this.incidents = incidents;
        this.conclusions = conclusions;
        this.notKnown = notKnown;
        this.timeline = timeline;
        this.guards = guards;
    }

    /**
     * @param unknown what was asked, and is not known (MDS-1)
     * @param change the change that resolved it, by its reference; null where none did
     * @param by the person at the provider who gave them; null where the provider had sent them itself
     * @throws Refusal where it is not resolved, the change cannot have resolved it, or the problem record is missing while the root cause is not known
     */
    @Transactional
    public void record(
            String reference,
            Resolution details,
            List<DataSetItem> unknown,
            @Nullable String change,
            @Nullable String by,
            Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        incident.requireState(RESOLVED);
        guards.forEach(guard -> guard.resolvedBy(incident, change));
        incident.describeResolution(ResolutionReport.complete(details));
        incidents.save(incident);
        conclusions.judged(reference, null);
        Actor speaker = by == null ? actor : SupplierVoice.saying(actor, by);
        notKnown.replace(reference, AskedAt.RESOLUTION, unknown, speaker);
        timeline.add(
                reference,
                "resolution-details",
                speaker,
                details.inWords() + (change == null ? "" : "\nChange: " + change));
    }
}
