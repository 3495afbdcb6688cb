package org.servicebridge.resolution;

import java.util.List;
import java.util.Set;
import org.servicebridge.incident.HeldTogether;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.MissingPieces;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.stereotype.Component;

/** Says of an internal service that no call followed the last update of its resolver group (SUP-4). */
@Component
public class MissingCall implements MissingPieces {

    /** The kind of entry by which a call that followed an update stands on the timeline. */
    public static final String HELD = "update-call";

    private static final String UPDATE = "supplier-update";
    private static final Set<String> CALLS = Set.of(HELD, "checkpoint-held", "call-held");

    private final Timeline timeline;
    private final HeldTogether together;

    MissingCall(Timeline timeline, HeldTogether together) {
        this.timeline = timeline;
        this.together = together;
    }

    @Override
    public List<String> of(Incident incident) {
        if (!Boolean.TRUE.equals(incident.dataSet().internal()) || !together.hasCheckpoints(incident.reference())) {
            return List.of();
        }
        String last = timeline.of(incident.reference()).stream()
                .map(TimelineEntry::kind)
                .filter(kind -> kind.equals(UPDATE) || CALLS.contains(kind))
                .reduce("", (earlier, later) -> later);
        return last.equals(UPDATE) ? List.of("No call followed the last update of the resolver group.") : List.of();
    }
}
