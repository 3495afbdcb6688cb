package org.servicebridge.supplier;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** Takes the severity that a provider says: it may raise the one in force at once and lowers none; both views stay on the record (INV-3, INV-4). */
@Component
public class SeveritySaid {

    private final SeverityHistory history;
    private final Timeline timeline;

    SeveritySaid(SeverityHistory history, Timeline timeline) {
        this.history = history;
        this.timeline = timeline;
    }

    /**
     * Takes it for a locked incident, which the caller saves.
     *
     * @param when on what occasion, to go on with after "the provider": "confirmed it"
     * @return whether it raised the severity
     */
    public boolean take(Incident incident, int severity, String when, Actor speaker) {
        history.add(incident.reference(), severity, "provider", speaker, null);
        incident.providerSays(severity, null);
        Integer before = incident.rating().severity();
        if (before != null && before <= severity) {
            return false;
        }
        incident.rate(severity, "Set by the provider, which %s.".formatted(when), null);
        timeline.add(
                incident.reference(),
                "severity-changed",
                speaker,
                "Severity changed from %s to %d, as the provider %s.".formatted(before, severity, when));
        return true;
    }

    /** Notes that the two differ; who decides which of them holds is asked by the caller. */
    public void dispute(Incident incident, int severity, int before, boolean toBeDecided, Actor speaker) {
        timeline.add(
                incident.reference(),
                "severity-disputed",
                speaker,
                "The provider says severity %d, the desk severity %d: the higher holds%s."
                        .formatted(severity, before, toBeDecided ? " until the desk decides" : ""));
    }
}
