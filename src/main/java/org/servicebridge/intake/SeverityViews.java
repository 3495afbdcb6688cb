package org.servicebridge.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.SeverityHistory;
import org.springframework.stereotype.Component;

/** Says what the provider and the desk each think of the severity, whichever is in force (INV-4). */
@Component
public class SeverityViews {

    private final SeverityHistory history;

    SeverityViews(SeverityHistory history) {
        this.history = history;
    }

    public String words(Incident incident) {
        return "The provider says severity %s, the desk says severity %s."
                .formatted(said(incident.rating().providerSeverity()), said(ofDesk(incident)));
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
