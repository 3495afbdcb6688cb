package org.servicebridge.escalation.process;

import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.process.DueTimes;
import org.springframework.stereotype.Component;

/** The clock of whichever notice readers wait for: the first, or the next one. */
@Component("noticeClock")
public class NoticeClock {

    private final Deadlines deadlines;

    NoticeClock(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** When the notice is due; never, where none is: a timer of a model needs a time. */
    public Date dueOrNever(DelegateExecution execution) {
        return Objects.requireNonNullElse(due(execution), DueTimes.NEVER);
    }

    /** When the first notice is due, or the next one; null where no notice is. */
    public @Nullable Date due(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        return deadlines
                .running(reference, ClockKind.FIRST_NOTICE)
                .or(() -> deadlines.running(reference, ClockKind.NEXT_NOTICE))
                .map(Deadline::dueAt)
                .map(Date::from)
                .orElse(null);
    }
}
