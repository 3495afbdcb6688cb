package org.servicebridge.progress.process;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.stereotype.Component;

/** Says in forms what the provider has told of late, and whether progress is watched. */
@Component("progress")
public class ProgressTexts {

    private static final int LATEST = 3;

    private final Timeline timeline;
    private final Deadlines deadlines;
    private final LondonTime time;
    private final Clock clock;

    ProgressTexts(Timeline timeline, Deadlines deadlines, LondonTime time, Clock clock) {
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.time = time;
        this.clock = clock;
    }

    public boolean watched(DelegateExecution execution) {
        return deadlines
                .running(execution.getProcessBusinessKey(), ClockKind.LACK_OF_PROGRESS)
                .isPresent();
    }

    /** Markdown: the last three updates. */
    public String updates(DelegateExecution execution) {
        List<TimelineEntry> updates = timeline.of(execution.getProcessBusinessKey()).stream()
                .filter(entry -> entry.kind().equals("supplier-update"))
                .toList();
        if (updates.isEmpty()) {
            return "The provider has given no update.";
        }
        return updates.stream()
                .skip(Math.max(0, updates.size() - LATEST))
                .map(entry -> "- %s: %s"
                        .formatted(
                                time.of(entry.happenedAt(), clock.instant()),
                                Markdown.plain(String.valueOf(entry.content()))))
                .collect(Collectors.joining("\n", "The last updates:\n\n", ""));
    }
}
