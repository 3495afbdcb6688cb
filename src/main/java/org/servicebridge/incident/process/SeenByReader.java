package org.servicebridge.incident.process;

import org.servicebridge.access.CurrentActor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Visibility;
import org.springframework.stereotype.Component;

/**
 * Whether a form may tell of an HSSI whoever opens it. A team may be asked for its part in a restricted one, for instance Change
 * Management for a change, and learns what it is asked, but not what only others may know.
 */
@Component
class SeenByReader {

    private final Visibility visibility;
    private final CurrentActor reader;

    SeenByReader(Visibility visibility, CurrentActor reader) {
        this.visibility = visibility;
        this.reader = reader;
    }

    boolean isSeen(Incident incident) {
        return !visibility.isRestricted(incident) || visibility.isSeenBy(reader.get(), incident);
    }
}
