package org.servicebridge.intake;

import java.util.Objects;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The owning desk decides which severity holds where it and the provider differ between 1 and 2; the higher one is in force until
 * then, and nothing but this decision lowers it (INV-4).
 */
@Component
public class SettleSeverity {

    private final Incidents incidents;
    private final SeverityViews views;
    private final SeverityHistory history;
    private final Timeline timeline;
    private final RunningProcess process;

    SettleSeverity(
            Incidents incidents,
            SeverityViews views,
            SeverityHistory history,
            Timeline timeline,
            RunningProcess process) {
        this.incidents = incidents;
        this.views = views;
        this.history = history;
        this.timeline = timeline;
        this.process = process;
    }

    /** @param severity 1 or 2 */
    @Transactional
    public void settle(String reference, int severity, String reason, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireOpen();
        timeline.add(
                reference,
                "dispute-decided",
                actor,
                "%s Severity %d it is: %s".formatted(views.words(incident), severity, reason));
        history.add(reference, severity, "person", actor, reason);
        if (Objects.equals(incident.rating().severity(), severity)) {
            return;
        }
        incident.rate(severity, reason, null);
        incidents.save(incident);
        process.severityChanged(incident);
    }
}
