package org.servicebridge.change;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the emergency CAB once it has quorum (CHG-2). */
@Component
public class OpenEcab {

    private final ChangeRequests changes;
    private final Incidents incidents;
    private final Timeline timeline;
    private final Clock clock;

    OpenEcab(ChangeRequests changes, Incidents incidents, Timeline timeline, Clock clock) {
        this.changes = changes;
        this.incidents = incidents;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws Refusal where somebody is missing; a provider is needed unless the service is provided internally */
    @Transactional
    public void open(
            String change,
            @Nullable String authority,
            @Nullable String leadership,
            @Nullable String provider,
            @Nullable String others,
            Actor actor) {
        ChangeRequest request = changes.lock(change);
        boolean internal =
                Boolean.TRUE.equals(incidents.get(request.incident()).dataSet().internal());
        request.meet(EcabMeeting.of(clock.instant(), authority, leadership, provider, others, !internal));
        changes.save(request);
        timeline.add(
                request.incident(),
                "ecab-opened",
                actor,
                "%s: ECAB with %s for the change authority, %s for the cell or SLT%s%s"
                        .formatted(
                                change,
                                authority,
                                leadership,
                                provider == null ? "" : ", " + provider + " for the provider",
                                others == null ? "" : ", and " + others));
    }
}
