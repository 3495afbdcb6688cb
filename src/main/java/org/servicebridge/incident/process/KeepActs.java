package org.servicebridge.incident.process;

import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.ActsOnRecord;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** Keeps on the timeline what people did to the processes and tasks of an HSSI beside its forms, for instance in Cockpit. */
@Component
class KeepActs implements ActsOnRecord {

    private final Incidents incidents;
    private final Timeline timeline;
    private final CurrentActor actor;

    KeepActs(Incidents incidents, Timeline timeline, CurrentActor actor) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.actor = actor;
    }

    @Override
    public void keep(String reference, String kind, String words) {
        if (incidents.isOnRecord(reference)) {
            incidents.lock(reference);
            timeline.add(reference, kind, actor.get(), words);
        }
    }
}
