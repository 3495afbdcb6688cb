package org.servicebridge.supplier;

import java.time.Instant;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** Keeps what a provider says once more while its refusal is being decided on: whoever decides sees its view as it is now (INV-4). */
@Component
class KeepSecondThought {

    private final Incidents incidents;
    private final SeverityHistory history;
    private final Timeline timeline;
    private final PlausibleTimes times;

    KeepSecondThought(Incidents incidents, SeverityHistory history, Timeline timeline, PlausibleTimes times) {
        this.incidents = incidents;
        this.history = history;
        this.timeline = timeline;
        this.times = times;
    }

    /** @param incident locked, of which the provider has refused */
    void keep(Incident incident, Confirmation said, Actor actor) {
        SupplierVoice.require(actor);
        Instant at = times.answered(
                "at", said.at(), incident.milestones().reportedAt(), "The time lies before the provider was told.");
        Actor speaker = said.by() == null ? actor : SupplierVoice.saying(actor, said.by());
        Integer severity = said.severity();
        if (severity != null) {
            incident.providerSays(severity, null);
            history.add(incident.reference(), severity, "provider", speaker, null);
            incidents.save(incident);
        }
        timeline.add(
                incident.reference(),
                "second-thought",
                at,
                speaker,
                "While it is disputed the provider %s an HSSI%s."
                        .formatted(
                                said.confirmsHssi() ? "confirms" : "does not confirm",
                                severity == null ? "" : "; it sees severity " + severity));
        String reason = said.reason();
        if (reason != null) {
            timeline.add(incident.reference(), RefuseHssi.REASON, at, speaker, reason);
        }
    }
}
