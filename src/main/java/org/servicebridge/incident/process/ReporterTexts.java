package org.servicebridge.incident.process;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Conclusion;
import org.servicebridge.incident.Conclusions;
import org.springframework.stereotype.Component;

/** What is known of the reporter's answer, for forms: {@code ${reporterTexts.said(execution)}}. */
@Component("reporterTexts")
public class ReporterTexts {

    private final Conclusions conclusions;
    private final LondonTime time;

    ReporterTexts(Conclusions conclusions, LondonTime time) {
        this.conclusions = conclusions;
        this.time = time;
    }

    /** When the reporter was not reached, and what follows; empty the first time. */
    public String notReached(DelegateExecution execution) {
        Conclusion known = known(execution);
        Instant missed = known.reporterMissedAt();
        return missed == null
                ? ""
                : "Not reached at %s. Asked on %d working day%s so far; not reached on three, it can be closed with that on the record."
                        .formatted(time.dateAndTimeOf(missed), known.missedDays(), known.missedDays() == 1 ? "" : "s");
    }

    /** Why the reporter does not agree, in its words. */
    public String said(DelegateExecution execution) {
        String said = known(execution).reporterSaid();
        return said == null ? "Nothing more is known." : Markdown.asTyped(said);
    }

    private Conclusion known(DelegateExecution execution) {
        return conclusions.of(execution.getProcessBusinessKey());
    }
}
