package org.servicebridge.potential;

import java.util.HashMap;
import java.util.Map;
import org.servicebridge.incident.DeskOnDuty;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Visibility;
import org.springframework.stereotype.Component;

/** Which desk is asked for what has not become an HSSI yet: the one on duty; of a restricted record that it may not see, the owner (INV-8, INV-10). */
@Component
public class AskedDesks {

    private final PotentialReports reports;
    private final WatchedEvents events;
    private final Incidents incidents;
    private final Visibility visibility;
    private final DeskOnDuty duty;

    AskedDesks(
            PotentialReports reports,
            WatchedEvents events,
            Incidents incidents,
            Visibility visibility,
            DeskOnDuty duty) {
        this.reports = reports;
        this.events = events;
        this.incidents = incidents;
        this.visibility = visibility;
        this.duty = duty;
    }

    /** The group that asks the provider of this event now. */
    public String ofEvent(String reference) {
        return of(events.get(reference));
    }

    /** The groups asked now, by the references of all that waits for an answer. */
    public Map<String, String> now() {
        Map<String, String> asked = new HashMap<>();
        String onDuty = duty.desk();
        reports.unanswered().forEach(report -> asked.put(report.reference(), onDuty));
        events.open().forEach(event -> asked.put(event.reference(), of(event)));
        return asked;
    }

    private String of(WatchedEvent event) {
        String onDuty = duty.desk();
        String origin = event.origin();
        if (origin == null) {
            return onDuty;
        }
        Incident left = incidents.get(origin);
        String owner = left.handling().owner();
        return owner == null || visibility.isSeenBy(onDuty, left) ? onDuty : owner;
    }
}
