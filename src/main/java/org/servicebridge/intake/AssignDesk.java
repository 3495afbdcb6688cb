package org.servicebridge.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.BeginManaging;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the HSSI to the desk on duty (INV-5) and waits for its provider or, where nobody has to confirm, starts managing it. */
@Component
public class AssignDesk {

    private static final int LOWEST_HSSI = 2;

    private final Incidents incidents;
    private final Timeline timeline;
    private final BeginManaging beginManaging;
    private final RunningProcess process;
    private final Clock clock;

    AssignDesk(
            Incidents incidents, Timeline timeline, BeginManaging beginManaging, RunningProcess process, Clock clock) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.beginManaging = beginManaging;
        this.process = process;
        this.clock = clock;
    }

    /** @return whether the provider has to confirm first (INV-6) */
    @Transactional
    public boolean assign(String reference, String desk) {
        Incident incident = incidents.lock(reference);
        String before = incident.handling().owner();
        if (!desk.equals(before)) {
            incident.assignTo(desk);
            incidents.save(incident);
            timeline.add(reference, "assigned", Actor.SYSTEM, "On duty: " + desk);
            process.ownershipMoved(incident, Objects.requireNonNullElse(before, desk));
        }
        if (incident.state() == IncidentState.MANAGED) {
            if (incident.handling().isBauOpen()) {
                incident.communicate(Communications.HELD, null);
                incidents.save(incident);
            }
            return false;
        }
        Instant now = clock.instant();
        if (isConfirmedAlready(incident)) {
            timeline.add(reference, "confirmed", Actor.SYSTEM, whyConfirmed(incident));
            beginManaging.from(incident, confirmedReportAt(incident, now), Actor.SYSTEM);
            return false;
        }
        incident.awaitConfirmation();
        incidents.save(incident);
        return true;
    }

    private static boolean isConfirmedAlready(Incident incident) {
        return Boolean.TRUE.equals(incident.dataSet().internal()) || isReportedByItsProvider(incident);
    }

    /** A provider's own report was confirmed when it came, however long it waited to be rated (COM-3, IH-15). */
    private static Instant confirmedReportAt(Incident incident, Instant now) {
        return isReportedByItsProvider(incident) ? incident.milestones().reportedAt() : now;
    }

    private static boolean isReportedByItsProvider(Incident incident) {
        Integer said = incident.rating().providerSeverity();
        return "provider".equals(incident.identification().reportedBy()) && said != null && said <= LOWEST_HSSI;
    }

    private static String whyConfirmed(Incident incident) {
        return Boolean.TRUE.equals(incident.dataSet().internal())
                ? "An internally provided service has no provider to wait for."
                : "Reported by its provider with severity %d."
                        .formatted(incident.rating().providerSeverity());
    }
}
