package org.servicebridge.communication;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaves a note for the next shift on an HSSI of the training environment, which is not communicated (COM-13). */
@Component
public class NoteForHandover {

    private final Incidents incidents;
    private final Timeline timeline;

    NoteForHandover(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    @Transactional
    public void note(String reference) {
        Incident incident = incidents.lock(reference);
        timeline.add(
                reference,
                "handover-note",
                Actor.SYSTEM,
                "For the handover: %s, %s. Training environment, for information; no notices."
                        .formatted(
                                incident.dataSet().serviceName(),
                                incident.dataSet().summary()));
    }
}
