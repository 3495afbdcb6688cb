package org.servicebridge.supplier;

import java.time.Instant;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps when a provider had accepted the incident that it reports itself: its time to report counts from then (SUP-1). */
@Component
public class AcceptedBeforeReport {

    private final Incidents incidents;
    private final KeepAcceptance keepAcceptance;
    private final Timeline timeline;
    private final PlausibleTimes times;

    AcceptedBeforeReport(Incidents incidents, KeepAcceptance keepAcceptance, Timeline timeline, PlausibleTimes times) {
        this.incidents = incidents;
        this.keepAcceptance = keepAcceptance;
        this.timeline = timeline;
        this.times = times;
    }

    /**
     * Keeps it of an incident that is on record since it was reported.
     *
     * @param reportedAt when the provider itself, or whoever speaks for it, reported it
     * @throws Refusal naming the field where the time lies in the future, or before the incident occurred
     */
    @Transactional
    public void keep(Incident incident, Instant acceptedAt, Instant reportedAt, Actor actor) {
        Instant at = times.past("acceptedAt", acceptedAt, incident);
        incident.acceptedByProvider(null, at);
        incidents.save(incident);
        timeline.add(incident.reference(), "provider-accepted", at, actor, "The provider has accepted it.");
        keepAcceptance.judge(incident, reportedAt, actor);
    }
}
