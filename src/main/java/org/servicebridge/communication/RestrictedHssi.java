package org.servicebridge.communication;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.Visibility;
import org.servicebridge.outbox.Restriction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the outbox from the record of the HSSI that a message tells of, and notes there what was kept back. */
@Component
public class RestrictedHssi implements Restriction {

    private final Visibility visibility;
    private final Incidents incidents;
    private final Timeline timeline;

    RestrictedHssi(Visibility visibility, Incidents incidents, Timeline timeline) {
        this.visibility = visibility;
        this.incidents = incidents;
        this.timeline = timeline;
    }

    @Override
    public boolean isRestricted(String about) {
        return visibility.isRestricted(about);
    }

    @Override
    @Transactional
    public void keptBack(String about, String what) {
        incidents.lock(about);
        timeline.add(
                about,
                "restricted-kept-back",
                Actor.SYSTEM,
                what + ": the HSSI has become restricted since it was queued.");
    }
}
