package org.servicebridge.review.process;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.document.DocumentParts;
import org.servicebridge.document.FactLabel;
import org.servicebridge.engine.Decisions;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.review.DraftSummary;
import org.servicebridge.review.SummaryPart;
import org.springframework.stereotype.Component;

/** What a summary's forms begin with: what was written, else what the record knows: {@code ${summaryTexts.part(execution, 'cause')}}. */
@Component("summaryTexts")
public class SummaryTexts {

    private final Incidents incidents;
    private final DocumentParts parts;
    private final LondonTime time;
    private final Decisions decisions;

    SummaryTexts(Incidents incidents, DocumentParts parts, LondonTime time, Decisions decisions) {
        this.incidents = incidents;
        this.parts = parts;
        this.time = time;
        this.decisions = decisions;
    }

    /** @param name of a {@link SummaryPart} */
    public @Nullable String part(DelegateExecution execution, String name) {
        String reference = execution.getProcessBusinessKey();
        String written = parts.of(reference, DraftSummary.KIND, reference).get(name);
        return written == null ? known(incidents.get(reference), name) : written;
    }

    /** The whole draft, for whoever reviews it. */
    public String draft(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        Map<String, String> written = parts.of(reference, DraftSummary.KIND, reference);
        return FactLabel.facts(SummaryPart.values(), written).stream()
                .map(fact -> "**%s:** %s".formatted(fact.label(), Markdown.plain(fact.value())))
                .collect(Collectors.joining("\n\n"));
    }

    /** Whose approval and whose ear the fixed order asks for, with its stand-ins, in words. */
    public String way(DelegateExecution execution) {
        Map<String, Object> row = row(execution);
        return "**Reviewed by %s, then sent to %s.**".formatted(row.get("reviewer"), row.get("recipient"));
    }

    /** The group that takes the summary up. */
    public String recipient(DelegateExecution execution) {
        return String.valueOf(row(execution).get("recipientGroup"));
    }

    private Map<String, Object> row(DelegateExecution execution) {
        return decisions.one(
                "summary-route",
                Map.of(
                        "leadThere", execution.getVariable("leadThere"),
                        "headThere", execution.getVariable("headThere"),
                        "directorThere", execution.getVariable("directorThere")));
    }

    private @Nullable String known(Incident incident, String name) {
        return switch (name) {
            case "occurred" -> said(incident.dataSet().occurredAt());
            case "resolved" -> said(incident.milestones().resolvedAt());
            case "resolution" -> incident.resolution().actions();
            case "cause" -> incident.resolution().rootCause();
            default -> null;
        };
    }

    private @Nullable String said(@Nullable Instant moment) {
        return moment == null ? null : time.dateAndTimeOf(moment);
    }
}
