package org.servicebridge.incident;

import static org.servicebridge.incident.IncidentState.AWAITING_CONFIRMATION;
import static org.servicebridge.incident.IncidentState.MANAGED;
import static org.servicebridge.incident.IncidentState.REFUSED;

import java.util.List;
import java.util.Objects;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the severity of a running HSSI between 1 and 2, with a reason; every clock is planned anew. */
@Component
public class ChangeSeverity {

    private final Incidents incidents;
    private final SeverityHistory history;
    private final Timeline timeline;
    private final RunningProcess process;
    private final ApplicationEventPublisher events;
    private final List<SeverityGuard> guards;

    ChangeSeverity(
            Incidents incidents,
            SeverityHistory history,
            Timeline timeline,
            RunningProcess process,
            ApplicationEventPublisher events,
            List<SeverityGuard> guards) {
        this.guards = guards;
        this.incidents = incidents;
        this.history = history;
        this.timeline = timeline;
        this.process = process;
        this.events = events;
    }

    /**
     * @param severity 1 or 2; lower severities are withdrawn instead, since they are no HSSI (INV-1)
     * @param why the reason, kept with both values
     * @throws Refusal where it would be lowered while it is disputed: whoever decides that lowers it (INV-4)
     */
    @Transactional
    public void change(String reference, int severity, String why, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DeskDuty.require(actor);
        incident.requireState(AWAITING_CONFIRMATION, REFUSED, MANAGED);
        Integer before = incident.rating().severity();
        if (severity < 1 || severity > 2) {
            throw Refusal.invalid("severity", "An HSSI is severity 1 or 2; withdraw it if it is neither.");
        }
        if (Objects.equals(before, severity)) {
            throw Refusal.invalid("severity", "%s has severity %d already.".formatted(reference, severity));
        }
        String reason = Sentences.required("reason", why);
        if (before != null && severity > before) {
            guards.forEach(guard -> guard.beforeLowering(incident));
        }
        incident.rate(severity, reason, null);
        incidents.save(incident);
        history.add(reference, severity, "person", actor, reason);
        timeline.add(
                reference,
                "severity-changed",
                actor,
                "Severity changed from %s to %d: %s".formatted(before, severity, reason));
        process.severityChanged(incident);
        if (before != null && severity < before) {
            events.publishEvent(new SeverityRaised(reference));
        }
    }
}
