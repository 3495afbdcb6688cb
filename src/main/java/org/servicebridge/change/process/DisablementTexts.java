package org.servicebridge.change.process;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.change.Disablement;
import org.servicebridge.change.ExploreMitigation;
import org.servicebridge.change.HoldWarRoom;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.stereotype.Component;

/** What the process of a disabled endpoint asks: {@code ${disablement.host()}}. */
@Component("disablement")
public class DisablementTexts {

    private final Disablement disablement;
    private final Timeline timeline;
    private final CoreHours coreHours;
    private final Clock clock;
    private final ChangeInHand changeInHand;

    DisablementTexts(
            Disablement disablement, Timeline timeline, CoreHours coreHours, Clock clock, ChangeInHand changeInHand) {
        this.changeInHand = changeInHand;
        this.disablement = disablement;
        this.timeline = timeline;
        this.coreHours = coreHours;
        this.clock = clock;
    }

    /** Who sets the war room up at this hour: the Bridge, outside core hours the EDM. */
    public String host() {
        return coreHours.contains(clock.instant()) ? Groups.SERVICE_BRIDGE : Groups.EDM;
    }

    /** What was tried with the supplier and what the war room found, for level 3 to decide on. */
    public String found(DelegateExecution execution) {
        List<TimelineEntry> entries = timeline.of(execution.getProcessBusinessKey());
        return Stream.of(ExploreMitigation.ENTRY, HoldWarRoom.ENTRY)
                .flatMap(kind -> entries.stream()
                        .filter(entry -> entry.kind().equals(kind) && entry.content() != null)
                        .reduce((earlier, later) -> later)
                        .stream())
                .map(entry -> Markdown.plain(String.valueOf(entry.content())))
                .collect(Collectors.joining("\n\n"));
    }

    /** Whether the change was carried out, so that the endpoint is disabled. */
    public boolean disabled(DelegateExecution execution) {
        return disablement.isDone(changeInHand.of(execution));
    }
}
