package org.servicebridge.change;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the changes planned for the 24 hours after an NHS major incident, one a line (CHG-11). */
@Component
public class ListPlannedChanges {

    private final Incidents incidents;
    private final FrozenChanges frozenChanges;
    private final Timeline timeline;

    ListPlannedChanges(Incidents incidents, FrozenChanges frozenChanges, Timeline timeline) {
        this.incidents = incidents;
        this.frozenChanges = frozenChanges;
        this.timeline = timeline;
    }

    /** @param planned one change a line; empty where none is planned */
    @Transactional
    public void list(String incident, String planned, Actor actor) {
        incidents.lock(incident);
        List<String> lines = planned.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        lines.forEach(line -> frozenChanges.add(incident, line));
        timeline.add(
                incident,
                "changes-reviewed",
                actor,
                lines.isEmpty()
                        ? "No change is planned for the next 24 hours"
                        : "To be reviewed and frozen, as planned for the next 24 hours:\n" + String.join("\n", lines));
    }
}
