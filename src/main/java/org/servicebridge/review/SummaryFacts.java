package org.servicebridge.review;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.document.DocumentParts;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.springframework.stereotype.Component;

/** What the record already knows of each part of a management summary, so that nobody types it again (RPT-6). */
@Component
public class SummaryFacts {

    private final Timeline timeline;
    private final DocumentParts parts;
    private final LondonTime time;

    SummaryFacts(Timeline timeline, DocumentParts parts, LondonTime time) {
        this.timeline = timeline;
        this.parts = parts;
        this.time = time;
    }

    /** @return null where the record says nothing about it */
    public @Nullable String known(Incident incident, SummaryPart part) {
        return switch (part) {
            case OCCURRED -> said(incident.dataSet().occurredAt());
            case RESOLVED -> said(incident.milestones().resolvedAt());
            case BUSINESS -> business(incident.dataSet());
            case CLINICAL -> incident.flags().clinicalRisk() ? "There is a clinical risk." : null;
            case SECURITY -> incident.flags().securityRisk() ? "There is a risk to security." : null;
            case ACTIVITY -> latestUpdate(incident.reference());
            case RESOLUTION -> resolution(incident);
            case CAUSE -> incident.resolution().rootCause();
            case PLAN -> plan(incident.reference());
            case FINANCIAL -> null;
        };
    }

    private static String business(DataSet known) {
        StringJoiner lines = new StringJoiner("\n").add(known.summary());
        if (known.usersAffected() != null) {
            lines.add(String.format(Locale.UK, "About %,d users are affected.", known.usersAffected()));
        }
        return lines.toString();
    }

    private @Nullable String latestUpdate(String reference) {
        return timeline.of(reference).stream()
                .filter(entry -> entry.kind().equals("supplier-update"))
                .reduce((earlier, later) -> later)
                .map(TimelineEntry::content)
                .orElse(null);
    }

    private static @Nullable String resolution(Incident incident) {
        String actions = incident.resolution().actions();
        return actions == null ? incident.dataSet().workaround() : actions;
    }

    /** The provider's plan, where it was asked for one. */
    private @Nullable String plan(String reference) {
        Map<String, String> plan = parts.of(reference, RecordActionPlan.KIND, reference);
        String streams = plan.get(PlanPart.WORK_STREAMS.code());
        return streams == null ? null : streams + "\n" + plan.get(PlanPart.TIMESCALES.code());
    }

    private @Nullable String said(@Nullable Instant moment) {
        return moment == null ? null : time.dateAndTimeOf(moment);
    }
}
