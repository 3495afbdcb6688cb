package org.servicebridge.incident.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.springframework.stereotype.Component;

/** Lets models read the record's deadlines: {@code ${deadlines.due(execution, 'first-notice')}}. */
@Component("deadlines")
public class DueTimes {

    private final Deadlines rows;

    DueTimes(Deadlines rows) {
        this.rows = rows;
    }

    /**
     * When the running clock falls due.
     *
     * @throws IllegalStateException where no such clock runs: a step before must have started it
     */
    public Date due(DelegateExecution execution, String clock) {
        String reference = execution.getProcessBusinessKey();
        return rows.running(reference, ClockKind.of(clock))
                .map(deadline -> Date.from(deadline.dueAt()))
                .orElseThrow(() -> new IllegalStateException("%s has no running clock %s".formatted(reference, clock)));
    }

    /** When the running clock is at risk. */
    public Date atRisk(DelegateExecution execution, String clock) {
        String reference = execution.getProcessBusinessKey();
        return rows.running(reference, ClockKind.of(clock))
                .map(deadline -> Date.from(deadline.atRiskAt()))
                .orElseThrow(() -> new IllegalStateException("%s has no running clock %s".formatted(reference, clock)));
    }
}
