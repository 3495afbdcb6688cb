package org.servicebridge.incident;

import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what somebody did or said on the timeline of an HSSI, where it changes nothing else. */
@Component
public class NoteOnRecord {

    private final Incidents incidents;
    private final Timeline timeline;

    NoteOnRecord(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /** @param kind what kind of entry it is; kebab case */
    @Transactional
    public void note(String reference, String kind, String text, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        timeline.add(incident.reference(), kind, actor, text);
    }
}
