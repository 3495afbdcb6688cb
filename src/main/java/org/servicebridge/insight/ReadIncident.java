package org.servicebridge.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.ReadNoticeOutcomes;
import org.servicebridge.engine.SuspendedProcesses;
import org.servicebridge.incident.Conclusions;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one HSSI as a whole, for whoever may see it. */
@Component
public class ReadIncident {

    private static final Comparator<ClockState> BY_URGENCY = Comparator.comparing(
                    (ClockState clock) -> !clock.isRunning())
            .thenComparing(ClockState::ofTask)
            .thenComparing(ClockState::dueAt);

    private final Incidents incidents;
    private final Conclusions conclusions;
    private final SeverityHistory severities;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final ReadNoticeOutcomes notices;
    private final SuspendedProcesses suspended;
    private final Clock clock;

    ReadIncident(
            Incidents incidents,
            Conclusions conclusions,
            SeverityHistory severities,
            Deadlines deadlines,
            Timeline timeline,
            ReadNoticeOutcomes notices,
            SuspendedProcesses suspended,
            Clock clock) {
        this.incidents = incidents;
        this.conclusions = conclusions;
        this.severities = severities;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.notices = notices;
        this.suspended = suspended;
        this.clock = clock;
    }

    /** @throws Refusal where it does not exist for this actor */
    @Transactional(readOnly = true)
    public IncidentSheet read(String reference, Actor actor) {
        Incident incident = incidents
                .find(reference, actor)
                .orElseThrow(() -> Refusal.notFound("There is no incident of this reference that you may see."));
        Instant now = clock.instant();
        List<ClockState> clocks = deadlines.of(reference).stream()
                .map(deadline -> ClockState.of(deadline, now))
                .sorted(BY_URGENCY)
                .toList();
        List<TimelineEntry> latestFirst = timeline.of(reference).stream()
                .sorted(Comparator.comparingInt(TimelineEntry::sequence).reversed())
                .toList();
        return new IncidentSheet(
                incident,
                conclusions.of(reference),
                severities.of(reference),
                clocks,
                latestFirst,
                timeline.check(reference),
                notices.of(reference),
                suspended.of(reference),
                now);
    }
}
