package org.servicebridge.supplier;

import java.time.Instant;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** Notes that a provider says it is no HSSI: nobody waits for it any longer, and the Bridge decides the dispute (INV-4). */
@Component
public class RefuseHssi {

    /** The kind of entry that holds the provider’s own words of why. */
    public static final String REASON = "refusal-reason";

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final SeverityHistory history;
    private final Timeline timeline;

    RefuseHssi(Incidents incidents, Deadlines deadlines, SeverityHistory history, Timeline timeline) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.history = history;
        this.timeline = timeline;
    }

    /**
     * Refuses for a locked incident.
     *
     * @param said with the severity as the provider sees it and its reason, where it said so
     * @param at when the provider said so
     */
    public void refuse(Incident incident, Confirmation said, Instant at, Actor speaker) {
        String reference = incident.reference();
        Integer severity = said.severity();
        String reason = said.reason();
        incident.refuse();
        String words = "The provider does not confirm an HSSI.";
        if (severity != null) {
            incident.providerSays(severity, null);
            history.add(reference, severity, "provider", speaker, null);
            words = "The provider does not confirm an HSSI; it sees severity %d.".formatted(severity);
        }
        incidents.save(incident);
        timeline.add(reference, "refused", at, speaker, words);
        if (reason != null) {
            timeline.add(reference, REASON, at, speaker, reason);
        }
        deadlines.stop(reference, ClockKind.SUPPLIER_CONFIRMATION, at, speaker);
        deadlines.stop(reference, ClockKind.CONFIRMATION_ESCALATION, at, speaker);
    }
}
