package org.servicebridge.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.supplier.RefuseHssi;
import org.springframework.stereotype.Component;

/** Says what the provider and the desk each think of the severity, whichever is in force (INV-4). */
@Component
public class SeverityViews {

    private final SeverityHistory history;
    private final Timeline timeline;

    SeverityViews(SeverityHistory history, Timeline timeline) {
        this.history = history;
        this.timeline = timeline;
    }

    public String words(Incident incident) {
        return "The provider says severity %s, the desk says severity %s.%s"
                .formatted(
                        said(incident.rating().providerSeverity()),
                        said(ofDesk(incident)),
                        reason(incident.reference()));
    }

    /** Whether both see the same by now. */
    boolean agree(Incident incident) {
        return Objects.equals(incident.rating().providerSeverity(), ofDesk(incident));
    }

    /** The last that the provider gave, in its own words. */
    private String reason(String reference) {
        return timeline.of(reference).stream()
                .filter(entry -> entry.kind().equals(RefuseHssi.REASON))
                .map(TimelineEntry::content)
                .reduce((first, second) -> second)
                .map(" The provider’s reason: %s"::formatted)
                .orElse("");
    }

    /** What a person has set last; a provider's answer may have overruled it. */
    private @Nullable Integer ofDesk(Incident incident) {
        List<Integer> set = history.of(incident.reference()).stream()
                .filter(change -> change.source().equals("person"))
                .map(SeverityHistory.Change::severity)
                .toList();
        return set.isEmpty() ? incident.rating().severity() : set.get(set.size() - 1);
    }

    private static String said(@Nullable Integer severity) {
        return severity == null ? "not known" : severity.toString();
    }
}
