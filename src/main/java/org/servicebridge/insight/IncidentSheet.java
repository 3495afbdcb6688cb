package org.servicebridge.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.servicebridge.communication.NoticeOutcome;
import org.servicebridge.incident.ChainState;
import org.servicebridge.incident.Conclusion;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.TimelineEntry;

/**
 * Everything about one HSSI on one sheet.
 *
 * @param conclusion what is known since it was called resolved
 * @param clocks running ones first, those of single tasks after the others, by due time
 * @param timeline the latest first
 * @param chain whether the timeline is as it was written
 * @param suspended the processes that an operator has suspended, by name
 * @param asOf the moment for which it is true
 */
public record IncidentSheet(
        Incident incident,
        Conclusion conclusion,
        List<SeverityHistory.Change> severities,
        List<ClockState> clocks,
        List<TimelineEntry> timeline,
        ChainState chain,
        List<NoticeOutcome> notices,
        List<String> suspended,
        Instant asOf) {

    public IncidentSheet {
        severities = List.copyOf(severities);
        clocks = List.copyOf(clocks);
        timeline = List.copyOf(timeline);
        notices = List.copyOf(notices);
        suspended = List.copyOf(suspended);
    }

    public List<ClockState> runningClocks() {
        return clocks.stream().filter(ClockState::isRunning).toList();
    }

    public List<ClockState> stoppedClocks() {
        return clocks.stream().filter(clock -> !clock.isRunning()).toList();
    }

    /** What is communicated and by which rule, as last decided; empty before anybody asked. */
    public Optional<String> decidedCommunication() {
        return timeline.stream()
                .filter(entry -> entry.kind().equals("communication-decided") && entry.content() != null)
                .map(TimelineEntry::content)
                .findFirst();
    }

    /** The running clock that falls due first, of a task only where no other runs. */
    public Optional<ClockState> nextClock() {
        return runningClocks().stream().findFirst();
    }
}
