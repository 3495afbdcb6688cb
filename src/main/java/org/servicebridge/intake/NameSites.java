package org.servicebridge.intake;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records which sites are affected, where several are why it is an HSSI and the record names fewer (INV-2). */
@Component
public class NameSites {

    private final Incidents incidents;
    private final Timeline timeline;

    NameSites(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /** @param sites beside those that the record names already; none changes nothing */
    @Transactional
    public void name(String reference, List<String> sites, Actor actor) {
        if (sites.isEmpty()) {
            return;
        }
        Incident incident = incidents.lock(reference, actor);
        incident.describe(incident.dataSet().affectingSites(sites));
        incidents.save(incident);
        timeline.add(reference, "sites-named", actor, "Sites affected: " + String.join(", ", sites));
    }
}
