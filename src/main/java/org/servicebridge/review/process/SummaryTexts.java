package org.servicebridge.review.process;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.document.DocumentParts;
import org.servicebridge.document.Fact;
import org.servicebridge.engine.DecisionTable;
import org.servicebridge.engine.Decisions;
import org.servicebridge.engine.Explained;
import org.servicebridge.engine.Markdown;
import org.servicebridge.engine.Tables;
import org.servicebridge.incident.Incidents;
import org.servicebridge.review.DraftSummary;
import org.servicebridge.review.ReviewSummary;
import org.servicebridge.review.SummaryFacts;
import org.servicebridge.review.SummaryPart;
import org.servicebridge.review.SummaryWritten;
import org.springframework.stereotype.Component;

/** What a summary's forms begin with: what was written, else what the record knows: {@code ${summaryTexts.part(execution, 'cause')}}. */
@Component("summaryTexts")
public class SummaryTexts {

    private final Incidents incidents;
    private final DocumentParts parts;
    private final SummaryFacts summaryFacts;
    private final SummaryWritten summaryWritten;
    private final Decisions decisions;

    SummaryTexts(
            Incidents incidents,
            DocumentParts parts,
            SummaryFacts summaryFacts,
            SummaryWritten summaryWritten,
            Decisions decisions) {
        this.summaryWritten = summaryWritten;
        this.incidents = incidents;
        this.parts = parts;
        this.summaryFacts = summaryFacts;
        this.decisions = decisions;
    }

    /** @param name of a {@link SummaryPart} */
    public @Nullable String part(DelegateExecution execution, String name) {
        String reference = execution.getProcessBusinessKey();
        String written = parts.of(reference, DraftSummary.KIND, reference).get(name);
        return written == null
                ? summaryFacts.known(incidents.get(reference), Codes.known(SummaryPart.class, name))
                : written;
    }

    /** What the reviewer wants changed, and what the summary will say by itself; empty where there is neither. */
    public String returned(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        String comments = parts.of(reference, DraftSummary.KIND, reference).get(ReviewSummary.RETURNED);
        return Stream.concat(
                        Stream.ofNullable(comments).map(said -> new Fact("To be changed", said)),
                        summaryWritten.notYetDone(reference).stream())
                .map(SummaryTexts::line)
                .collect(Collectors.joining("\n\n"));
    }

    /** Whether the last one said of something that it was decided and not yet done, so that another is owed once it is done (EPD-2). */
    public boolean leftUndone(DelegateExecution execution) {
        return summaryWritten.leftUndone(execution.getProcessBusinessKey());
    }

    /** The whole draft, for whoever reviews it. */
    public String draft(DelegateExecution execution) {
        return summaryWritten.of(execution.getProcessBusinessKey()).stream()
                .map(SummaryTexts::line)
                .collect(Collectors.joining("\n\n"));
    }

    private static String line(Fact fact) {
        return "**%s:** %s".formatted(fact.label(), Markdown.plain(fact.value()));
    }

    /** Whose approval and whose ear the fixed order asks for, with its stand-ins, in words. */
    public String way(DelegateExecution execution) {
        Explained row = row(execution, tables(execution));
        return "**Reviewed by %s, then sent to %s.**".formatted(row.text("reviewer"), row.text("recipient"));
    }

    /** The group that takes the summary up. */
    public String recipient(DelegateExecution execution) {
        return row(execution, tables(execution).onRecord()).text("recipientGroup");
    }

    private Tables tables(DelegateExecution execution) {
        return decisions.of(execution.getProcessBusinessKey());
    }

    private static Explained row(DelegateExecution execution, Tables tables) {
        return tables.one(
                DecisionTable.SUMMARY_ROUTE,
                WriteManagementSummarySteps.ROLES.stream()
                        .collect(Collectors.toMap(role -> role, execution::getVariable)));
    }
}
