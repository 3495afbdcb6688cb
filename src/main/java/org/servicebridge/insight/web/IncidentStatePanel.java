package org.servicebridge.insight.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.insight.ClockState;
import org.servicebridge.insight.IncidentSheet;
import org.servicebridge.insight.ReadIncident;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The state of one HSSI at this moment, for the panel beside a task in Tasklist. */
@RestController
class IncidentStatePanel {

    private static final int LATEST = 5;

    private final ReadIncident readIncident;
    private final CurrentActor currentActor;
    private final Words words;

    IncidentStatePanel(ReadIncident readIncident, CurrentActor currentActor, Words words) {
        this.readIncident = readIncident;
        this.currentActor = currentActor;
        this.words = words;
    }

    @GetMapping("/incidents/{reference}/state")
    State state(@PathVariable String reference) {
        return describe(readIncident.read(reference, currentActor.get()));
    }

    private State describe(IncidentSheet sheet) {
        Incident incident = sheet.incident();
        return new State(
                incident.reference(),
                incident.identification().exercise(),
                incident.rating().severity(),
                incident.dataSet().serviceName(),
                words.standing(incident),
                words.group(incident.handling().owner()),
                Stream.concat(
                                sheet.suspended().stream()
                                        .map(
                                                "\"%s\" is suspended by an operator: its tasks cannot be completed."
                                                        ::formatted),
                                incident.flags().inWords().stream())
                        .toList(),
                sheet.runningClocks().stream()
                        .map(clock -> describe(clock, sheet))
                        .toList(),
                sheet.timeline().stream()
                        .limit(LATEST)
                        .map(entry -> describe(entry, sheet))
                        .toList());
    }

    private Line describe(ClockState clock, IncidentSheet sheet) {
        String text = "%s: %s".formatted(words.time(clock.dueAt(), sheet.asOf()), clock.words());
        return new Line(clock.name(), text, clock.late());
    }

    private Line describe(TimelineEntry entry, IncidentSheet sheet) {
        String text = entry.content() == null ? "(erased)" : entry.content();
        return new Line(words.time(entry.happenedAt(), sheet.asOf()), text, words.alarming(entry));
    }

    /** What the panel shows. */
    record State(
            String reference,
            boolean exercise,
            @Nullable Integer severity,
            @Nullable String service,
            String state,
            String owner,
            List<String> flags,
            List<Line> clocks,
            List<Line> timeline) {}

    /** A label and its text. */
    record Line(String label, String text, boolean late) {}
}
