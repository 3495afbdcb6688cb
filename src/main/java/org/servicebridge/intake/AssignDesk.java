package org.servicebridge.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Desks;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.BeginManaging;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.ReportedBy;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the HSSI to the desk on duty (INV-5), or leaves it with the desk that verifies it (IH-2), and waits for its provider or, where nobody has to confirm, starts managing it. */
@Component
public class AssignDesk {

    private final Incidents incidents;
    private final Timeline timeline;
    private final Desks desks;
    private final BeginManaging beginManaging;
    private final Deadlines deadlines;
    private final RunningProcess process;
    private final Clock clock;

    AssignDesk(
            Incidents incidents,
            Timeline timeline,
            Desks desks,
            BeginManaging beginManaging,
            Deadlines deadlines,
            RunningProcess process,
            Clock clock) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.desks = desks;
        this.beginManaging = beginManaging;
        this.deadlines = deadlines;
        this.process = process;
        this.clock = clock;
    }

    /** @return whether the provider has to confirm first (INV-6) */
    @Transactional
    public boolean assign(String reference, String onDuty) {
        Incident incident = incidents.lock(reference);
        String before = incident.handling().owner();
        String desk = before != null && isVerifiedByOwner(incident) ? before : onDuty;
        if (!desk.equals(before)) {
            incident.assignTo(desk, null);
            incidents.save(incident);
            timeline.add(reference, "assigned", Actor.SYSTEM, "On duty: " + desks.name(desk));
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
        deadlines.stop(reference, ClockKind.FIRST_NOTICE, now, Actor.SYSTEM);
        return true;
    }

    /** A desk that heard of it from a user keeps it until it is confirmed, and hands it over then (IH-2, IH-3). */
    private static boolean isVerifiedByOwner(Incident incident) {
        String owner = incident.handling().owner();
        return incident.state() == IncidentState.REPORTED
                && incident.identification().isReportedBy(ReportedBy.DESK)
                && !Groups.SERVICE_BRIDGE.equals(owner)
                && Objects.equals(owner, incident.identification().reportingDesk());
    }

    private static boolean isConfirmedAlready(Incident incident) {
        return Boolean.TRUE.equals(incident.dataSet().internal()) || ConfirmedReport.is(incident);
    }

    /** A provider's own report was confirmed when it came, however long it waited to be rated (COM-3, IH-15). */
    private static Instant confirmedReportAt(Incident incident, Instant now) {
        return ConfirmedReport.is(incident) ? ConfirmedReport.at(incident) : now;
    }

    private static String whyConfirmed(Incident incident) {
        return Boolean.TRUE.equals(incident.dataSet().internal())
                ? "An internally provided service has no provider to wait for."
                : "Reported by its provider with severity %d."
                        .formatted(incident.rating().providerSeverity());
    }
}
