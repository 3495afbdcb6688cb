package org.servicebridge.incident.process;

import java.util.Collection;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.SeenOnCards;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Visibility;
import org.springframework.stereotype.Component;

/**
 * Whether a form may tell of an HSSI whoever opens it, and a card whoever is asked. A team may be asked for its part in a restricted one, for instance Change
 * Management for a change, and learns what it is asked, but not what only others may know.
 */
@Component
class SeenByReader implements SeenOnCards {

    private final Visibility visibility;
    private final Incidents incidents;
    private final CurrentActor reader;

    SeenByReader(Visibility visibility, Incidents incidents, CurrentActor reader) {
        this.visibility = visibility;
        this.incidents = incidents;
        this.reader = reader;
    }

    boolean isSeen(Incident incident) {
        return !visibility.isRestricted(incident) || visibility.isSeenBy(reader.get(), incident);
    }

    @Override
    public boolean isSeenByAll(Collection<String> groups, String reference) {
        if (!incidents.isOnRecord(reference)) {
            return true;
        }
        Incident incident = incidents.get(reference);
        return !visibility.isRestricted(incident)
                || !groups.isEmpty() && groups.stream().allMatch(group -> visibility.isSeenBy(group, incident));
    }
}
