package org.servicebridge.supplier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
     * @param severity 1 to 5 as the provider sees it, or null where it did not say
     * @param at when the provider said so
     */
    public void refuse(Incident incident, @Nullable Integer severity, Instant at, Actor speaker) {
        String reference = incident.reference();
        incident.refuse();
        String words = "The provider does not confirm an HSSI.";
        if (severity != null) {
            incident.providerSays(severity);
            history.add(reference, severity, "provider", speaker, null);
            words = "The provider does not confirm an HSSI; it sees severity %d.".formatted(severity);
        }
        incidents.save(incident);
        timeline.add(reference, "refused", at, speaker, words);
        deadlines.stop(reference, ClockKind.SUPPLIER_CONFIRMATION, at, speaker);
        deadlines.stop(reference, ClockKind.CONFIRMATION_ESCALATION, at, speaker);
    }
}
