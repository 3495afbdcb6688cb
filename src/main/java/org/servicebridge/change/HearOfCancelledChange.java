package org.servicebridge.change;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that level 3 knows of a change that was cancelled (CHG-11). */
@Component
public class HearOfCancelledChange {

    private final Incidents incidents;
    private final FrozenChanges frozenChanges;
    private final Timeline timeline;

    HearOfCancelledChange(Incidents incidents, FrozenChanges frozenChanges, Timeline timeline) {
        this.incidents = incidents;
        this.frozenChanges = frozenChanges;
        this.timeline = timeline;
    }

    @Transactional
    public void hear(String incident, long id, @Nullable String words, Actor actor) {
        incidents.lock(incident);
        timeline.add(
                incident,
                "level-3-aware",
                actor,
                "Level 3 is aware that %s was cancelled%s"
                        .formatted(frozenChanges.planned(incident, id), words == null ? "" : ": " + words));
    }
}
